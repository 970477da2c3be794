import type { DocumentationVersions, GetDocumentationVersionsRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { page } from '../page.ts';
import { documentationVersions } from './documentation-part.ts';
import { shownVersion } from './shown-documentation-version.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationVersions.html */
export function getDocumentationVersions(
  input: GetDocumentationVersionsRequest,
  ctx: ApigatewayContext,
): DocumentationVersions {
  findApi(input, ctx);
  const all = documentationVersions.list(ctx.store, ctx.account, ctx.region);
  const own = all.filter(({ key }) => key.id.startsWith(`${input.restApiId}/`)).map(({ value }) => shownVersion(value));
  const { items, position } = page(
    own.sort((one, other) => (String(one.version) < String(other.version) ? -1 : 1)),
    ({ version = '' }) => version,
    input,
  );
  return { items: [...items], position };
}
