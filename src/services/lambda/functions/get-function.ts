import type { GetFunctionRequest, GetFunctionResponse } from '../../../wire/models/lambda.ts';
import { findFunction } from '../find-function.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { shownConfiguration } from './shown-configuration.ts';

/** The code's location ends after ten minutes. https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html */
export function getFunction(input: GetFunctionRequest, ctx: LambdaContext): GetFunctionResponse {
  const reference = functionReference(input, ctx);
  const found = findFunction(reference, ctx.store);
  const { code, tags } = found.value;
  return {
    Configuration: shownConfiguration(found, reference.qualifier),
    Code: { RepositoryType: 'S3', Location: ctx.codeLocation(code.sha256Hex) },
    ...(Object.keys(tags).length > 0 && { Tags: tags }),
  };
}
