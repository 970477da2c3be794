import type { DocumentationPart, GetDocumentationPartRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findPart } from './documentation-of.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationPart.html */
export function getDocumentationPart(input: GetDocumentationPartRequest, ctx: ApigatewayContext): DocumentationPart {
  return findPart(input, ctx).part;
}
