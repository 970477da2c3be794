import type { GatewayResponseSettings } from '../../../core/gateway-responses.ts';
import { apigatewayErrors } from '../errors.ts';
import { checkContentTypes } from '../parameter-names.ts';

const parameter = /^gatewayresponse\.header\.[\w!#$%&'*+.^`|~-]+$/;
const source =
  /^(?:'[^']*'|method\.request\.(?:path|querystring|header|multivaluequerystring|multivalueheader)\.[^\s]+|context\.[^\s]+|stageVariables\.\w+)$/;

/**
 * Headers come from static texts, parameters of the request, `$context` and stage variables. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export function checkGatewayResponse({ responseParameters, responseTemplates }: GatewayResponseSettings): void {
  for (const [name, from] of Object.entries(responseParameters)) {
    acceptValue('responseParameters')(from);
    if (!parameter.test(name)) throw invalid(name);
    if (!source.test(from)) throw invalid(from);
  }
  checkContentTypes(responseTemplates);
  for (const template of Object.values(responseTemplates)) checkTemplate(template);
}

function invalid(expression: string) {
  return apigatewayErrors.invalidMapping(`Invalid mapping expression specified: ${expression}`);
}

/** Entries are never empty. Throws BadRequestException. */
export function acceptValue(member: string): (value: string) => string {
  return (value) => {
    if (!value) throw apigatewayErrors.badRequest(`Invalid null or empty value in ${member}`);
    return value;
  };
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const largestTemplate = 300 * 1024;

function checkTemplate(template: string): void {
  acceptValue('responseTemplates')(template);
  if (template.length > largestTemplate) throw apigatewayErrors.badRequest('A response template is larger than 300 KB');
}

/** Throws BadRequestException. */
export function acceptStatusCode(statusCode: string): string {
  if (!/^[1-5]\d\d$/.test(statusCode)) throw apigatewayErrors.badRequest('Invalid status code specified');
  return statusCode;
}
