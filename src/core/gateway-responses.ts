/**
 * The types of gateway responses with the status of each; undefined keeps that of the failure.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const gatewayResponseStatuses = {
  ACCESS_DENIED: 403,
  API_CONFIGURATION_ERROR: 500,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  BAD_REQUEST_BODY: 400,
  BAD_REQUEST_PARAMETERS: 400,
  DEFAULT_4XX: undefined,
  DEFAULT_5XX: undefined,
  EXPIRED_TOKEN: 403,
  INTEGRATION_FAILURE: 504,
  INTEGRATION_TIMEOUT: 504,
  INVALID_API_KEY: 403,
  INVALID_SIGNATURE: 403,
  MISSING_AUTHENTICATION_TOKEN: 403,
  QUOTA_EXCEEDED: 429,
  REQUEST_TOO_LARGE: 413,
  RESOURCE_NOT_FOUND: 404,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
  WAF_FILTERED: 403,
} as const satisfies Readonly<Record<string, number | undefined>>;

export type GatewayResponseType = keyof typeof gatewayResponseStatuses;

export const gatewayResponseTypes = Object.keys(gatewayResponseStatuses) as readonly GatewayResponseType[];

/** How an API answers failures of one type. */
export interface GatewayResponseSettings {
  /** Undefined keeps that of the failure. */
  readonly statusCode?: string | undefined;
  /** By `gatewayresponse.header.X`. */
  readonly responseParameters: Readonly<Record<string, string>>;
  /** By media type. */
  readonly responseTemplates: Readonly<Record<string, string>>;
}

/** What every type is rendered with when nothing else is said. */
export const defaultGatewayTemplate = '{"message":$context.error.messageString}';

/** What an API customises, by type. */
export type CustomGatewayResponses = Readonly<Record<string, GatewayResponseSettings>>;

/** A type before it is customised. */
export function builtInGatewayResponse(type: GatewayResponseType): GatewayResponseSettings {
  return {
    statusCode: gatewayResponseStatuses[type]?.toString(),
    responseParameters: {},
    responseTemplates: { 'application/json': defaultGatewayTemplate },
  };
}

/**
 * What answers failures of a type: what the API says of it, else what it says of DEFAULT_4XX or DEFAULT_5XX, else what is
 * built in. Recorded: a type that is customised in part takes the rest from what is built in.
 */
export function gatewayResponseOf(customised: CustomGatewayResponses, type: GatewayResponseType) {
  const own = ownResponse(customised, type);
  if (own) return { ...own, defaultResponse: false };
  const builtIn = builtInGatewayResponse(type);
  const inherited = ownResponse(customised, familyOf(type));
  if (!inherited) return { ...builtIn, defaultResponse: true };
  return { ...inherited, statusCode: inherited.statusCode ?? builtIn.statusCode, defaultResponse: true };
}

function familyOf(type: GatewayResponseType): GatewayResponseType {
  const status = gatewayResponseStatuses[type];
  if (status === undefined) return type;
  return status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
}

function ownResponse(customised: CustomGatewayResponses, type: string): GatewayResponseSettings | undefined {
  return Object.hasOwn(customised, type) ? customised[type] : undefined;
}
