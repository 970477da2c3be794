import type { AuthorizationType, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';

/**
 * How a method is authorized, in whatever case it is written. No API here has authorizers: AWS refuses those types without
 * one. Throws BadRequestException.
 */
export function acceptAuthorization(written: string): AuthorizationType {
  const type = written.toUpperCase();
  if (type === 'NONE' || type === 'AWS_IAM') return type;
  if (type === 'CUSTOM' || type === 'COGNITO_USER_POOLS') {
    throw apigatewayErrors.badRequest(
      'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
    );
  }
  throw apigatewayErrors.badRequest(
    'Invalid Authorization Type specified. Valid options are NONE,AWS_IAM,CUSTOM,COGNITO_USER_POOLS',
  );
}

/** A validator of the API; an empty text means none. Throws BadRequestException. */
export function acceptValidator(id: string, { requestValidators = {} }: RestApiDocument): string | undefined {
  if (id === '') return undefined;
  if (ownEntry(requestValidators, id)) return id;
  throw apigatewayErrors.badRequest('Invalid Request Validator identifier specified');
}
