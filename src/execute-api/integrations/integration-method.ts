import type { MethodRequest } from '../request/method-request.ts';
import type { CompiledEndpoint } from './compile-endpoint.ts';

/** The HTTP method of the request to the back end: ANY takes over the client's. */
export function integrationMethod(
  request: Pick<MethodRequest, 'httpMethod'>,
  { httpMethod }: CompiledEndpoint,
): string {
  return httpMethod === 'ANY' ? request.httpMethod : httpMethod;
}
