import type { DeleteDocumentationPartRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { withoutEntry } from '../own-entry.ts';
import { findPart, partsChange } from './documentation-of.ts';

/** Recorded: unlike GetDocumentationPart it speaks of the API. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDocumentationPart.html */
export async function deleteDocumentationPart(
  input: DeleteDocumentationPartRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  findApi(input, ctx);
  const found = findPart(input, ctx);
  await ctx.store.commit([partsChange(found, withoutEntry(found.parts, found.part.id), ctx)]);
}
