import type { DocumentationPart, UpdateDocumentationPartRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { withEntry } from '../own-entry.ts';
import { applyPatches, type Patches, unsupportedPatch } from '../patch.ts';
import { findPart, partsChange } from './documentation-of.ts';
import type { DocumentationPartDocument } from './documentation-part.ts';
import { checkProperties } from './documentation-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDocumentationPart.html */
export async function updateDocumentationPart(
  input: UpdateDocumentationPartRequest,
  ctx: ApigatewayContext,
): Promise<DocumentationPart> {
  const found = findPart(input, ctx);
  const part = applyPatches(found.part, input.patchOperations, patches, unsupportedPatch);
  checkProperties(part.properties);
  await ctx.store.commit([partsChange(found, withEntry(found.parts, part.id, part), ctx)]);
  return part;
}

const patches: Patches<DocumentationPartDocument> = new Map([
  ['replace /properties', (part: DocumentationPartDocument, properties: string) => ({ ...part, properties })],
]);
