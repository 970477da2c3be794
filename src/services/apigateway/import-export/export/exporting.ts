import type { DocumentationVersionDocument } from '../../documentation/documentation-part.ts';
import type { RestApiDocument } from '../../documents.ts';

/** What an export is made of. */
export interface Exporting {
  readonly api: RestApiDocument;
  readonly region: string;
  readonly stageName: string;
  /** ISO 8601: what stands for the version of an API that has none. */
  readonly deployedAt: string;
  readonly withIntegrations: boolean;
  readonly withAuthorizers: boolean;
  readonly documentation: DocumentationVersionDocument | undefined;
}
