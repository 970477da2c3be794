import type { GetTagsRequest, Tags } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findTagTarget } from './tag-target.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetTags.html */
export function getTags({ resourceArn }: GetTagsRequest, ctx: ApigatewayContext): Tags {
  return { tags: { ...findTagTarget(resourceArn, ctx).tags } };
}
