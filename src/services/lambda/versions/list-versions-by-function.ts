import type { ListVersionsByFunctionRequest, ListVersionsByFunctionResponse } from '../../../wire/models/lambda.ts';
import { findFunction } from '../find-function.ts';
import { functionReference, latest } from '../function-reference.ts';
import { listedConfiguration } from '../functions/shown-configuration.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { pageByName } from '../page.ts';

/** There is the unpublished version only. https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html */
export function listVersionsByFunction(
  input: ListVersionsByFunctionRequest,
  ctx: LambdaContext,
): ListVersionsByFunctionResponse {
  const found = findFunction(functionReference(input, ctx), ctx.store);
  const { items, NextMarker } = pageByName([found], () => latest, input);
  return { NextMarker, Versions: items.map((item) => listedConfiguration(item, latest)) };
}
