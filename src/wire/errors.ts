import { type AwsError, catalogue } from '../core/errors.ts';

/** What can go wrong between the bytes of a request and the typed input of an operation. */
export const errors = catalogue('wire', {
  serializationFailed: { code: 'SerializationException', status: 400, text: (what: string) => what },
  /** https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html: the body of a request to Lambda is not JSON. */
  invalidRequestContent: {
    code: 'InvalidRequestContentException',
    status: 400,
    text: (what: string) => `Could not parse request body into json: ${what}`,
  },
  malformedInput: { code: 'MalformedInput', status: 400, text: (what: string) => what },
  /** https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html */
  malformedQueryString: { code: 'MalformedQueryString', status: 400, text: (what: string) => what },
  invalidAction: {
    code: 'InvalidAction',
    status: 400,
    text: (action: string, version: string | undefined) =>
      `Could not find operation ${action} for version ${version ?? 'NO_VERSION_SPECIFIED'}`,
  },
  /** A query request without an action is sent to the product's page; the text is the Location. */
  noAction: { code: 'MissingAction', status: 302, text: (location: string) => location },
  unknownRoute: {
    code: 'AccessDeniedException',
    status: 403,
    text: () => 'Unable to determine service/operation name to be authorized',
  },
  unknownTarget: { code: 'UnknownOperationException', status: 400, text: () => '' },
  /** Signed for a deployed API, at an address that names none. */
  noApiInAddress: {
    code: 'NotFoundException',
    status: 404,
    text: () =>
      'This address names no API: deployed APIs answer at http://API.execute-api.REGION.localhost:PORT/STAGE/ and at /restapis/API/STAGE/_user_request_/.',
  },
  internalFailure: {
    code: 'InternalFailure',
    status: 500,
    text: () => 'The request processing has failed because of an unknown error.',
  },
  validationError: { code: 'ValidationError', status: 400, text: (report: string) => report },
  validationException: { code: 'ValidationException', status: 400, text: (report: string) => report },
  invalidParameter: { code: 'InvalidParameterException', status: 400, text: (report: string) => report },
  badRequest: { code: 'BadRequestException', status: 400, text: (report: string) => report },
});

/** Makes the error of a value that does not fit its shape. */
export type Refuse = (what: string) => AwsError;
