import type { AuthorizationType, MethodDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';

const authorizationTypes: ReadonlySet<string> = new Set(['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS']);

/** How a method is authorized, in whatever case it is written. Throws BadRequestException. */
export function acceptAuthorization(written: string): AuthorizationType {
  const type = written.toUpperCase();
  if (authorizationTypes.has(type)) return type as AuthorizationType;
  throw apigatewayErrors.badRequest(
    'Invalid Authorization Type specified. Valid options are NONE,AWS_IAM,CUSTOM,COGNITO_USER_POOLS',
  );
}

/**
 * A method with the authorizer that its authorization needs, and with none where it needs none: recorded, it is then not
 * looked at. Throws BadRequestException.
 */
export function withAuthorizer(method: MethodDocument, { authorizers = {} }: RestApiDocument): MethodDocument {
  const { authorizationType: type, authorizerId, authorizationScopes, ...others } = method;
  if (type === 'NONE' || type === 'AWS_IAM') return { ...others, authorizationType: type };
  const authorizer = ownEntry(authorizers, authorizerId ?? '');
  const isOfPools = authorizer?.type === 'COGNITO_USER_POOLS';
  if (!authorizer || isOfPools !== (type === 'COGNITO_USER_POOLS')) throw apigatewayErrors.invalidAuthorizerId();
  const scopes = authorizationScopes?.length ? { authorizationScopes } : {};
  return { ...others, authorizationType: type, authorizerId, ...scopes };
}

/** A validator of the API; an empty text means none. Throws BadRequestException. */
export function acceptValidator(id: string, { requestValidators = {} }: RestApiDocument): string | undefined {
  if (id === '') return undefined;
  if (ownEntry(requestValidators, id)) return id;
  throw apigatewayErrors.badRequest('Invalid Request Validator identifier specified');
}
