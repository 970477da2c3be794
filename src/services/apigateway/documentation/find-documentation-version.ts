import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { type DocumentationVersionDocument, documentationVersions } from './documentation-part.ts';

interface VersionKey {
  readonly restApiId: string;
  readonly documentationVersion: string;
}

/** Throws NotFoundException. */
export function findDocumentationVersion(
  { restApiId, documentationVersion }: VersionKey,
  { store, account, region }: ApigatewayContext,
): StoredDocument<DocumentationVersionDocument> {
  const found = documentationVersions.get(store, account, region, partId(restApiId, documentationVersion));
  if (!found) throw apigatewayErrors.noSuchDocumentationVersion();
  return found;
}
