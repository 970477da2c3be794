import type { DocumentationVersion, UpdateDocumentationVersionRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { applyPatches, type Patches, textPatch, unsupportedPatch } from '../patch.ts';
import { type DocumentationVersionDocument, documentationVersions } from './documentation-part.ts';
import { findDocumentationVersion } from './find-documentation-version.ts';
import { shownVersion } from './shown-documentation-version.ts';

/** Only the description can change. https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDocumentationVersion.html */
export async function updateDocumentationVersion(
  input: UpdateDocumentationVersionRequest,
  ctx: ApigatewayContext,
): Promise<DocumentationVersion> {
  const found = findDocumentationVersion(input, ctx);
  const changed = applyPatches(found.value, input.patchOperations, patches, unsupportedPatch);
  await ctx.store.commit([documentationVersions.replace(found, changed)]);
  return shownVersion(changed);
}

const patches: Patches<DocumentationVersionDocument> = new Map([
  ['replace /description', textPatch<DocumentationVersionDocument>('description')],
]);
