import { apigatewayErrors } from './errors.ts';

const requestParameter =
  /^method\.request\.(?:path|querystring|header|multivaluequerystring|multivalueheader)\.[^\s]+$/;
const responseParameter = /^method\.response\.header\.[\w!#$%&'*+.^`|~-]+$/;
const responseSource =
  /^(?:'[^']*'|integration\.response\.(?:header\.[^\s]+|multivalueheader\.[^\s]+|body(?:[.[].*)?)|context\.[^\s]+|stageVariables\.\w+)$/;

// https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html

/** Throws BadRequestException. */
export function checkRequestParameter(name: string): void {
  if (!requestParameter.test(name)) throw invalidMapping(name);
}

/** Throws BadRequestException. */
export function checkResponseParameter(name: string): void {
  if (!responseParameter.test(name)) throw invalidMapping(name);
}

/** Throws BadRequestException. */
export function checkResponseSource(source: string): void {
  if (!responseSource.test(source)) throw invalidMapping(source);
}

function invalidMapping(expression: string) {
  return apigatewayErrors.badRequest(
    `Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: ${expression}]`,
  );
}
