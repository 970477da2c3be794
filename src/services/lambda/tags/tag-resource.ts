import { randomUUID } from 'node:crypto';
import type { TagResourceRequest } from '../../../wire/models/lambda.ts';
import { functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { findTaggedFunction } from './find-tagged-function.ts';
import { checkTagCount } from './tag-limit.ts';

/** A change of tags is one of the function's revision. https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html */
export async function tagResource(input: TagResourceRequest, ctx: LambdaContext): Promise<void> {
  const found = findTaggedFunction(input, ctx);
  if (Object.keys(input.Tags).length === 0) throw lambdaErrors.noTags();
  const tags = { ...found.value.tags, ...input.Tags };
  checkTagCount(tags);
  await ctx.store.commit([functions.replace(found, { ...found.value, tags, revisionId: randomUUID() })]);
}
