import type { PutIntegrationRequest } from '../../../wire/models/apigateway.ts';
import { apigatewayErrors } from '../errors.ts';

type Endpoint = Pick<PutIntegrationRequest, 'type' | 'integrationHttpMethod' | 'uri' | 'connectionType'>;

/** What AWS_PROXY can call: a function, or a stream of Firehose. */
const proxied =
  /^arn:[\w-]{1,20}:apigateway:[\w-]{1,40}:(?:lambda:path\/[\d-]{10}\/functions\/arn:[^/]{1,300}\/(?:invocations|response-streaming-invocations)$|firehose:action\/)/;

/**
 * An integration that calls something names the HTTP method, and a URI of its type. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
 */
export function checkEndpoint(endpoint: Endpoint): void {
  const { type, integrationHttpMethod = '', uri = '', connectionType } = endpoint;
  if (type === 'MOCK') return;
  if (integrationHttpMethod === '')
    throw apigatewayErrors.badRequest('Enumeration value for HttpMethod must be non-empty');
  if (type === 'AWS' || type === 'AWS_PROXY') checkArn(type, uri);
  else if (connectionType !== 'VPC_LINK' && !/^https?:\/\/[^/\s]/.test(uri)) {
    throw apigatewayErrors.badRequest('Invalid HTTP endpoint specified for URI');
  }
}

/** `arn:aws:apigateway:{region}:{service}:path/...` or `...:action/...` */
function checkArn(type: string, uri: string): void {
  const [arn, , , , , ...rest] = uri.split(':');
  if (arn !== 'arn' || rest.length === 0) throw apigatewayErrors.badRequest('Invalid ARN specified in the request');
  if (!/^(?:path|action)\//.test(rest[0] ?? '')) {
    throw apigatewayErrors.badRequest('AWS ARN for integration must contain path or action');
  }
  if (type === 'AWS' || proxied.test(uri)) return;
  throw apigatewayErrors.badRequest(
    "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
  );
}
