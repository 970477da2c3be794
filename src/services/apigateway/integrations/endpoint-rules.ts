import { notImplemented } from '../../../core/not-implemented.ts';
import type { IntegrationDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { checkHttpMethod } from '../methods/http-methods.ts';

interface Endpoint {
  readonly type?: string | undefined;
  readonly httpMethod?: string | undefined;
  readonly uri?: string | undefined;
  readonly connectionType?: string | undefined;
  readonly credentials?: string | undefined;
}

/** What AWS_PROXY can call: a function, or a stream of Firehose. */
const proxied =
  /^arn:[\w-]{1,20}:apigateway:[\w-]{1,40}:(?:lambda:path\/[\d-]{10}\/functions\/arn:[^/]{1,300}\/(?:invocations|response-streaming-invocations)$|firehose:action\/)/;

/**
 * An integration that calls something names the HTTP method, and a URI of its type. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
 */
export function checkEndpoint(endpoint: Endpoint): void {
  const { type, httpMethod = '', uri = '', connectionType } = endpoint;
  if (type === 'MOCK') return;
  if (httpMethod === '') throw apigatewayErrors.badRequest('Enumeration value for HttpMethod must be non-empty');
  checkHttpMethod(httpMethod);
  if (type === 'AWS' || type === 'AWS_PROXY') checkArn(type, uri, endpoint.credentials);
  else if (connectionType !== 'VPC_LINK' && !/^https?:\/\/[^/\s]/.test(uri)) {
    throw apigatewayErrors.badRequest('Invalid HTTP endpoint specified for URI');
  }
}

/** `arn:aws:apigateway:{region}:{service}:path/...` or `...:action/...`; functions alone can be called without a role. */
function checkArn(type: string, uri: string, credentials: string | undefined): void {
  const [arn, , , , , ...rest] = uri.split(':');
  if (arn !== 'arn' || rest.length === 0) throw apigatewayErrors.badRequest('Invalid ARN specified in the request');
  if (!/^(?:path|action)\//.test(rest[0] ?? '')) {
    throw apigatewayErrors.badRequest('AWS ARN for integration must contain path or action');
  }
  if (type === 'AWS' && !credentials && !uri.includes(':lambda:path/')) {
    throw apigatewayErrors.badRequest('Role ARN must be specified for AWS integrations');
  }
  if (type === 'AWS' || proxied.test(uri)) return;
  throw apigatewayErrors.badRequest(
    "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
  );
}

const invocations = /^lambda:path\/[\d-]{10}\/functions\/arn:[^/]{1,300}\/invocations$/;

/** What AWS can call as a proxy and Sekisho cannot is said by its name. `operation` such as `apigateway:PutIntegration`. */
export function refuseEndpoint(operation: string, { type, uri = '' }: IntegrationDocument): void {
  if (type !== 'AWS_PROXY') return;
  const target = uri.split(':').slice(4).join(':');
  if (invocations.test(target)) return;
  const service = target.split(':')[0] ?? '';
  if (service !== 'lambda') throw notImplemented(`The service ${service} behind an integration of ${operation}`);
  throw notImplemented(`The target ${target} of an integration of ${operation}`);
}
