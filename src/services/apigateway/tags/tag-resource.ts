import type { TagResourceRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findTagTarget } from './tag-target.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_TagResource.html */
export async function tagResource({ resourceArn, tags }: TagResourceRequest, ctx: ApigatewayContext): Promise<void> {
  const target = findTagTarget(resourceArn, ctx);
  await ctx.store.commit([target.withTags({ ...target.tags, ...tags })]);
}
