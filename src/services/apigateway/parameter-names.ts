import { apigatewayErrors } from './errors.ts';

const requestParameter =
  /^method\.request\.(?:path|querystring|header|multivaluequerystring|multivalueheader)\.[^\s]+$/;
const responseParameter = /^method\.response\.header\.[\w!#$%&'*+.^`|~-]+$/;
const integrationParameter = /^integration\.request\.(?:path|querystring|header)\.[^\s]+$/;
const requestSource =
  /^(?:'[^']*'|method\.request\.(?:(?:path|querystring|header|multivaluequerystring|multivalueheader)\.[^\s]+|body(?:[.[].*)?)|context\.[^\s]+|stageVariables\.\w+)$/;
const responseSource =
  /^(?:'[^']*'|integration\.response\.(?:header\.[^\s]+|multivalueheader\.[^\s]+|body(?:[.[].*)?)|context\.[^\s]+|stageVariables\.\w+)$/;

// https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html

/** Names are unique among those of one method, whatever part of the request they are in. Throws BadRequestException. */
export function checkRequestParameters(names: readonly string[]): void {
  for (const name of names) if (!requestParameter.test(name)) throw invalidExpression(name);
  const short = names.map((name) => name.split('.').slice(3).join('.'));
  if (new Set(short).size < short.length) {
    throw apigatewayErrors.badRequest('Parameter names must be unique across querystring, header and path');
  }
}

/** Throws BadRequestException. */
export function checkResponseParameter(name: string): void {
  if (!responseParameter.test(name)) throw invalidExpression(name);
}

/** Throws BadRequestException. */
export function checkResponseSource(source: string): void {
  if (!responseSource.test(source)) throw invalidExpression(source);
}

/** What an integration's request is made of. Throws BadRequestException. */
export function checkIntegrationMapping(target: string, source: string): void {
  if (!integrationParameter.test(target)) throw invalidExpression(target);
  if (!requestSource.test(source)) throw invalidExpression(source);
}

/** Templates are by the type of the content. Throws BadRequestException. */
export function checkContentTypes(templates: Readonly<Record<string, string>> | undefined): void {
  for (const type of Object.keys(templates ?? {})) {
    if (!/^[^\s/;]+\/[^\s/]+/.test(type)) throw apigatewayErrors.invalidContentType(type);
  }
}

function invalidExpression(expression: string) {
  return apigatewayErrors.invalidMapping(`Invalid mapping expression specified: ${expression}`);
}
