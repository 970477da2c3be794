import { catalogue } from '../../core/errors.ts';

const notFound = { code: 'ResourceNotFoundException', status: 404 } as const;

/** https://docs.aws.amazon.com/iam-toolbox/latest/APIReference/API_GetRequestAuthorizationDetails.html */
export const iamToolboxErrors = catalogue('iam-toolbox', {
  noSuchAuthorization: {
    ...notFound,
    text: (id: string) => `No authorization details found for authorization ID ${id}.`,
  },
  noSuchPolicy: { ...notFound, text: (uri: string) => `No policy ${uri} was evaluated for this authorization ID.` },
  invalidToken: { code: 'ValidationException', status: 400, text: () => 'The nextToken is not valid.' },
  internalServerError: { code: 'InternalServerException', status: 500, text: () => 'An internal error occurred.' },
});
