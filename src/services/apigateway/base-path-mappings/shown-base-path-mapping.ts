import type { BasePathMapping } from '../../../wire/models/apigateway.ts';
import type { BasePathMappingDocument } from '../domain-names/domain-name-documents.ts';

/** A mapping as operations answer it. */
export function shownMapping({ basePath, restApiId, stage }: BasePathMappingDocument): BasePathMapping {
  return { basePath, restApiId, stage };
}
