import type { HttpResponse } from '../../http/response.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { aws } from './aws.ts';
import { awsProxy } from './aws-proxy/aws-proxy.ts';
import type { Execution } from './backends.ts';
import type { CompiledEndpoint, EndpointType } from './compile-endpoint.ts';
import { http } from './http/http.ts';
import { httpProxy } from './http/http-proxy.ts';

type Call = (request: MethodRequest, integration: CompiledEndpoint, execution: Execution) => Promise<HttpResponse>;

/** Integrations with a back end, by their type. */
const calls: Readonly<Record<EndpointType, Call>> = {
  HTTP: http,
  HTTP_PROXY: httpProxy,
  AWS: aws,
  AWS_PROXY: awsProxy,
};

/** Steps 7 and 8 of a method whose integration has a back end. */
export const callEndpoint: Call = (request, integration, execution) =>
  calls[integration.type](request, integration, execution);
