import type { DeleteDocumentationVersionRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type StageDocument, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { partsOf } from '../find.ts';
import { documentationVersions } from './documentation-part.ts';
import { findDocumentationVersion } from './find-documentation-version.ts';

/** Refused while a stage shows it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDocumentationVersion.html */
export async function deleteDocumentationVersion(
  input: DeleteDocumentationVersionRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const found = findDocumentationVersion(input, ctx);
  const all = partsOf<StageDocument>(stages, input.restApiId, ctx);
  const user = all.find(({ value }) => value.documentationVersion === found.value.version);
  if (user) throw apigatewayErrors.documentationVersionInUse(found.value.version, user.value.name);
  await ctx.store.commit([documentationVersions.remove(found)]);
}
