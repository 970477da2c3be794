import { catalogue } from '../core/errors.ts';

/**
 * What the data plane itself answers; failed authentication comes from the catalogue of `sigv4/`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const executeApiErrors = catalogue('execute-api', {
  forbidden: { code: 'ForbiddenException', status: 403, text: () => 'Forbidden' },
  invalidApiKey: {
    code: 'ForbiddenException',
    status: 403,
    text: (_decided: string) => 'Forbidden',
    members: (decided: string) => ({ responseType: 'INVALID_API_KEY', decided }),
  },
  throttled: {
    code: 'TooManyRequestsException',
    status: 429,
    text: (_decided: string) => 'Too Many Requests',
    members: (decided: string) => ({ responseType: 'THROTTLED', decided }),
  },
  quotaExceeded: {
    code: 'LimitExceededException',
    status: 429,
    text: (_decided: string) => 'Limit Exceeded',
    members: (decided: string) => ({ responseType: 'QUOTA_EXCEEDED', decided }),
  },
  accessDenied: { code: 'AccessDeniedException', status: 403, text: (message: string) => message },
  cacheInvalidationDenied: {
    code: 'AccessDeniedException',
    status: 403,
    text: () => 'User is not authorized to perform: execute-api:InvalidateCache on this resource',
  },
  unauthorized: {
    code: 'UnauthorizedException',
    status: 401,
    text: () => 'Unauthorized',
    members: { responseType: 'UNAUTHORIZED' },
  },
  incomingTokenExpired: {
    code: 'UnauthorizedException',
    status: 401,
    text: () => 'The incoming token has expired',
    members: { responseType: 'UNAUTHORIZED' },
  },
  /** Without a text: `$context.error.message` is null. */
  authorizerConfiguration: {
    code: 'AuthorizerConfigurationException',
    status: 500,
    text: () => '',
    members: { responseType: 'AUTHORIZER_CONFIGURATION_ERROR' },
  },
  authorizerFailure: {
    code: 'AuthorizerFailureException',
    status: 500,
    text: () => '',
    members: { responseType: 'AUTHORIZER_FAILURE' },
  },
  resourceNotFound: { code: 'NotFoundException', status: 404, text: () => 'Not Found' },
  uriTooLong: { code: 'RequestUriTooLongException', status: 414, text: () => 'Request URI too long' },
  requestTooLong: { code: 'RequestTooLongException', status: 413, text: () => 'Request Too Long' },
  unsupportedMediaType: { code: 'BadRequestException', status: 415, text: () => 'Unsupported Media Type' },
  missingParameters: {
    code: 'BadRequestException',
    status: 400,
    text: (names: string) => `Missing required request parameters: [${names}]`,
    members: { responseType: 'BAD_REQUEST_PARAMETERS' },
  },
  invalidBody: {
    code: 'BadRequestException',
    status: 400,
    text: (_contentType: string, _faults: string) => 'Invalid request body',
    members: (contentType: string, faults: string) => ({
      validationErrorString: faults,
      reason: `Request body does not match model schema for content type ${contentType}: ${faults}`,
    }),
  },
  bodyNotJson: {
    code: 'BadRequestException',
    status: 400,
    text: (reason: string) => `Could not parse request body into json: ${reason}`,
  },
  /** A function that failed, or answered what is no answer. */
  badGateway: { code: 'InternalServerErrorException', status: 502, text: () => 'Internal server error' },
  integrationFailure: {
    code: 'InternalServerErrorException',
    status: 504,
    text: () => 'Network error communicating with endpoint',
    members: { responseType: 'INTEGRATION_FAILURE' },
  },
  integrationTimeout: {
    code: 'InternalServerErrorException',
    status: 504,
    text: () => 'Endpoint request timed out',
    members: { responseType: 'INTEGRATION_TIMEOUT' },
  },
  internalServerError: { code: 'InternalServerErrorException', status: 500, text: () => 'Internal server error' },
});
