import type { ListFunctionsRequest, ListFunctionsResponse } from '../../../wire/models/lambda.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { functions } from '../documents.ts';
import { latest } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { pageByName } from '../page.ts';
import { listedConfiguration } from './shown-configuration.ts';

/** With `FunctionVersion=ALL` entries bear the version in their ARN. https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
export function listFunctions(input: ListFunctionsRequest, ctx: LambdaContext): ListFunctionsResponse {
  refuseParameters('lambda:ListFunctions', input, ['MasterRegion']);
  const all = functions.list(ctx.store, ctx.account, ctx.region);
  const { items, NextMarker } = pageByName(all, ({ value }) => value.name, input);
  const qualifier = input.FunctionVersion === 'ALL' ? latest : undefined;
  return { NextMarker, Functions: items.map((item) => listedConfiguration(item, qualifier)) };
}
