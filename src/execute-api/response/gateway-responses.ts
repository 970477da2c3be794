/** How a failure is answered. */
export interface GatewayResponseRow {
  /** The status when the API customises nothing; undefined keeps that of the failure. */
  readonly status: number | undefined;
  /** What stands before and after the message, which is a JSON string. */
  readonly body: readonly [before: string, after: string];
}

/** Failures at the front door are written without a space, those of the execution with one. */
const frontDoor = ['{"message":', '}'] as const;
const execution = ['{"message": ', '}'] as const;
/** Denials alone write the key with a capital letter. */
const denial = ['{"Message":', '}'] as const;

/**
 * The types of gateway responses with their default status and body.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const gatewayResponses = {
  ACCESS_DENIED: { status: 403, body: denial },
  API_CONFIGURATION_ERROR: { status: 500, body: execution },
  AUTHORIZER_CONFIGURATION_ERROR: { status: 500, body: execution },
  AUTHORIZER_FAILURE: { status: 500, body: execution },
  BAD_REQUEST_BODY: { status: 400, body: execution },
  BAD_REQUEST_PARAMETERS: { status: 400, body: execution },
  DEFAULT_4XX: { status: undefined, body: frontDoor },
  DEFAULT_5XX: { status: undefined, body: execution },
  EXPIRED_TOKEN: { status: 403, body: frontDoor },
  INTEGRATION_FAILURE: { status: 504, body: execution },
  INTEGRATION_TIMEOUT: { status: 504, body: execution },
  INVALID_API_KEY: { status: 403, body: frontDoor },
  INVALID_SIGNATURE: { status: 403, body: frontDoor },
  MISSING_AUTHENTICATION_TOKEN: { status: 403, body: frontDoor },
  QUOTA_EXCEEDED: { status: 429, body: frontDoor },
  REQUEST_TOO_LARGE: { status: 413, body: frontDoor },
  RESOURCE_NOT_FOUND: { status: 404, body: frontDoor },
  THROTTLED: { status: 429, body: frontDoor },
  UNAUTHORIZED: { status: 401, body: frontDoor },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, body: frontDoor },
  WAF_FILTERED: { status: 403, body: frontDoor },
} as const satisfies Readonly<Record<string, GatewayResponseRow>>;

export type GatewayResponseType = keyof typeof gatewayResponses;

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

export function gatewayResponseType(status: number, code: string): GatewayResponseType {
  return typesOfFailures.get(`${status} ${code}`) ?? (status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
}
