import { header, type RawRequest } from '../../http/raw-request.ts';
import type { RouteMatch } from './resource-trie.ts';
import type { CompiledMethod, StageSnapshot } from './stage-snapshot.ts';

export type Route = RouteMatch<CompiledMethod>;

/**
 * X-HTTP-Method-Override changes the method of the request, for routing and for policies.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
export function effectiveMethod(request: RawRequest): string {
  return (header(request, 'x-http-method-override') ?? request.method).toUpperCase();
}

/**
 * The method that a request is for. Undefined when there is none: such a request is treated as one for a method with
 * AWS_IAM, so that strangers learn nothing of what exists.
 */
export function matchResource(stage: StageSnapshot, httpMethod: string, path: string): Route | undefined {
  return stage.routes(httpMethod, path);
}
