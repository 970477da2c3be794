import type { TestInvokeAuthorizerRequest, TestInvokeAuthorizerResponse } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { givenHeaders } from '../given-headers.ts';
import { findAuthorizer } from './find-authorizer.ts';

/**
 * Runs an authorizer of the draft: what it answers is not kept, and decides nothing.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeAuthorizer.html
 */
export async function testInvokeAuthorizer(
  input: TestInvokeAuthorizerRequest,
  ctx: ApigatewayContext,
): Promise<TestInvokeAuthorizerResponse> {
  refuseAdditionalContext(input);
  const { api, authorizer } = findAuthorizer(input, ctx);
  const { claims, ...result } = await ctx.authorizerTester.test({
    account: ctx.account,
    region: ctx.region,
    api: api.value,
    authorizerId: authorizer.id,
    headers: givenHeaders(input),
    pathWithQueryString: input.pathWithQueryString,
    body: input.body ?? '',
    stageVariables: input.stageVariables ?? {},
    now: ctx.now,
    principal: ctx.principal,
  });
  return { ...result, ...(claims && { claims: { ...claims } }) };
}

function refuseAdditionalContext(input: TestInvokeAuthorizerRequest): void {
  if (Object.keys(input.additionalContext ?? {}).length === 0) return;
  refuseParameters('apigateway:TestInvokeAuthorizer', input, ['additionalContext']);
}
