import type { DocumentationVersion, GetDocumentationVersionRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findDocumentationVersion } from './find-documentation-version.ts';
import { shownVersion } from './shown-documentation-version.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationVersion.html */
export function getDocumentationVersion(
  input: GetDocumentationVersionRequest,
  ctx: ApigatewayContext,
): DocumentationVersion {
  return shownVersion(findDocumentationVersion(input, ctx).value);
}
