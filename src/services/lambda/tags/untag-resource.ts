import { randomUUID } from 'node:crypto';
import type { UntagResourceRequest } from '../../../wire/models/lambda.ts';
import { functions } from '../documents.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { findTaggedFunction } from './find-tagged-function.ts';

/** A change of tags is one of the function's revision. https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html */
export async function untagResource(input: UntagResourceRequest, ctx: LambdaContext): Promise<void> {
  const found = findTaggedFunction(input, ctx);
  const gone = new Set(input.TagKeys);
  const tags = Object.fromEntries(Object.entries(found.value.tags).filter(([key]) => !gone.has(key)));
  await ctx.store.commit([functions.replace(found, { ...found.value, tags, revisionId: randomUUID() })]);
}
