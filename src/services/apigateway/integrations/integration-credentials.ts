import { apigatewayErrors } from '../errors.ts';
import { isRoleArn, refuseForeignRole } from '../pass-role.ts';

/** Calls the integration with the credentials of whoever calls the API. */
const callersCredentials = 'arn:aws:iam::*:user/*';

/**
 * What an integration is called with: a role of the account, or the caller's own credentials; an empty text is none.
 * Throws BadRequestException, AccessDeniedException.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
 */
export function acceptCredentials(credentials: string | undefined, account: string): string | undefined {
  if (credentials === undefined || credentials === '') return undefined;
  if (credentials === callersCredentials) return credentials;
  if (!isRoleArn(credentials)) throw apigatewayErrors.badRequest('Invalid ARN specified in the request');
  refuseForeignRole(credentials, account);
  return credentials;
}
