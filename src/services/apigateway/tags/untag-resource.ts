import type { UntagResourceRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findTagTarget } from './tag-target.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UntagResource.html */
export async function untagResource(
  { resourceArn, tagKeys }: UntagResourceRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const target = findTagTarget(resourceArn, ctx);
  const kept = Object.entries(target.tags).filter(([key]) => !tagKeys.includes(key));
  await ctx.store.commit([target.withTags(Object.fromEntries(kept))]);
}
