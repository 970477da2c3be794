import { shortId } from '../../../core/ids.ts';
import type { CreateDocumentationPartRequest, DocumentationPart } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { withEntry } from '../own-entry.ts';
import { documentationOf, partsChange } from './documentation-of.ts';
import { checkPart, checkRoom, placeOf } from './documentation-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationPart.html */
export async function createDocumentationPart(
  input: CreateDocumentationPartRequest,
  ctx: ApigatewayContext,
): Promise<DocumentationPart> {
  const { restApiId, location, properties } = input;
  findApi(input, ctx);
  checkPart({ location, properties });
  const found = documentationOf(restApiId, ctx);
  const others = Object.values(found.parts);
  if (others.some((other) => placeOf(other.location) === placeOf(location))) {
    throw apigatewayErrors.documentationPartExists();
  }
  const part = { id: shortId(6), location, properties };
  checkRoom([...others, part]);
  await ctx.store.commit([partsChange(found, withEntry(found.parts, part.id, part), ctx)]);
  return part;
}
