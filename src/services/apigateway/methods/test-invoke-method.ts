import type { TestInvokeMethodRequest, TestInvokeMethodResponse } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findMethod } from '../find.ts';
import { givenHeaders } from '../given-headers.ts';

/**
 * Runs a method of the draft, without authorization.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html
 */
export async function testInvokeMethod(
  input: TestInvokeMethodRequest,
  ctx: ApigatewayContext,
): Promise<TestInvokeMethodResponse> {
  refuseParameters('apigateway:TestInvokeMethod', input, ['clientCertificateId']);
  const { api, resource, method } = findMethod(input, ctx);
  const result = await ctx.methodTester.test({
    account: ctx.account,
    region: ctx.region,
    api: api.value,
    resourceId: resource.id,
    httpMethod: method.httpMethod,
    pathWithQueryString: input.pathWithQueryString,
    headers: givenHeaders(input),
    body: input.body ?? '',
    stageVariables: input.stageVariables ?? {},
    now: ctx.now,
    principal: ctx.principal,
  });
  const { status, body, log, latency, headers } = result;
  return { status, body, log, latency, headers: Object.fromEntries(headers), multiValueHeaders: grouped(headers) };
}

type Header = readonly [name: string, value: string];

function grouped(headers: readonly Header[]): Record<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries(byName);
}
