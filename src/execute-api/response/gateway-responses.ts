import type { AwsError } from '../../core/errors.ts';
import type { GatewayResponseType } from '../../core/gateway-responses.ts';

/** What stands before and after the message, which is a JSON string. */
type DefaultBody = readonly [before: string, after: string];

/** Failures at the front door are written without a space, those of the execution with one. */
const frontDoor: DefaultBody = ['{"message":', '}'];
const execution: DefaultBody = ['{"message": ', '}'];
/** Denials alone write the key with a capital letter. */
const denial: DefaultBody = ['{"Message":', '}'];

/** How each type is written while an API does not customise its template. */
export const defaultBodies: Readonly<Record<GatewayResponseType, DefaultBody>> = {
  ACCESS_DENIED: denial,
  API_CONFIGURATION_ERROR: execution,
  AUTHORIZER_CONFIGURATION_ERROR: frontDoor,
  AUTHORIZER_FAILURE: frontDoor,
  BAD_REQUEST_BODY: execution,
  BAD_REQUEST_PARAMETERS: execution,
  DEFAULT_4XX: frontDoor,
  DEFAULT_5XX: execution,
  EXPIRED_TOKEN: frontDoor,
  INTEGRATION_FAILURE: execution,
  INTEGRATION_TIMEOUT: execution,
  INVALID_API_KEY: frontDoor,
  INVALID_SIGNATURE: frontDoor,
  MISSING_AUTHENTICATION_TOKEN: frontDoor,
  QUOTA_EXCEEDED: frontDoor,
  REQUEST_TOO_LARGE: frontDoor,
  RESOURCE_NOT_FOUND: frontDoor,
  THROTTLED: frontDoor,
  UNAUTHORIZED: frontDoor,
  UNSUPPORTED_MEDIA_TYPE: frontDoor,
  WAF_FILTERED: frontDoor,
};

/** The type of each failure, by status and code; failures without a row are DEFAULT_4XX or DEFAULT_5XX. */
const typesOfFailures: ReadonlyMap<string, GatewayResponseType> = new Map<string, GatewayResponseType>([
  ['403 AccessDeniedException', 'ACCESS_DENIED'],
  ['403 MissingAuthenticationTokenException', 'MISSING_AUTHENTICATION_TOKEN'],
  ['403 InvalidSignatureException', 'INVALID_SIGNATURE'],
  ['403 IncompleteSignatureException', 'INVALID_SIGNATURE'],
  ['403 ExpiredTokenException', 'EXPIRED_TOKEN'],
  ['404 NotFoundException', 'RESOURCE_NOT_FOUND'],
  ['413 RequestTooLongException', 'REQUEST_TOO_LARGE'],
  ['415 BadRequestException', 'UNSUPPORTED_MEDIA_TYPE'],
  ['400 BadRequestException', 'BAD_REQUEST_BODY'],
  ['500 InternalServerErrorException', 'API_CONFIGURATION_ERROR'],
]);

/** `$context.error.messageString`: a JSON string, or null for a failure without a text. */
export function messageString({ message }: AwsError): string {
  return message === '' ? 'null' : JSON.stringify(message);
}

/** A failure that says its type has it; the others have that of their status and code. */
export function gatewayResponseType({ status, code, members }: AwsError): GatewayResponseType {
  const said = members['responseType'] as GatewayResponseType | undefined;
  return said ?? typesOfFailures.get(`${status} ${code}`) ?? (status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
}
