import { all, asReceived, last, requestContext } from '../../integrations/aws-proxy/proxy-event.ts';
import { contextMap } from '../../request/context-map.ts';
import { passedHeaders } from '../../request/passed-headers.ts';
import { queryParameters } from '../../request/query-parameters.ts';
import { eventPath } from '../../request/request-path.ts';
import type { Described } from '../admitted.ts';
import { methodArn } from '../method-arn.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html */
export function tokenEvent(request: Described, authorizationToken: string): string {
  return JSON.stringify({ type: 'TOKEN', authorizationToken, methodArn: askedArn(request) });
}

/**
 * The whole request but its body, its members in the order in which AWS writes them. Recorded: what there is none of is
 * empty, not null as in the events of integrations.
 */
export function requestEvent(request: Described, traceRoot: string): string {
  const { raw, method, stage, isTest } = request;
  const query = queryParameters(raw.query);
  const sent = asReceived(isTest ? raw.headers : passedHeaders(raw, traceRoot));
  return JSON.stringify({
    type: 'REQUEST',
    methodArn: askedArn(request),
    resource: method?.resourcePath ?? '/',
    path: eventPath(request),
    httpMethod: request.httpMethod,
    headers: last(sent) ?? {},
    multiValueHeaders: all(sent) ?? {},
    queryStringParameters: last(query) ?? {},
    multiValueQueryStringParameters: all(query) ?? {},
    pathParameters: last([...request.pathParameters]) ?? {},
    stageVariables: last(Object.entries(stage.variables)) ?? {},
    requestContext: requestContext(contextMap(request)),
  });
}

/** Recorded: tests of authorizers have a stage of their own in ARNs, and that of tests of methods everywhere else. */
const testStage = 'ESTestInvoke-stage';

function askedArn({ stage, httpMethod, path, isTest }: Described): string {
  return methodArn(isTest ? { ...stage, stageName: testStage } : stage, httpMethod, path);
}
