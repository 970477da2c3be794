import type { PatchOperation } from '@aws-sdk/client-api-gateway';
import { memberPatches } from '../patches.ts';
import type { Authorization } from './authorization.ts';

/** The patches that make the authorization of a method another; the authorizer of before goes with its type. */
export function authorizationPatches(before: Authorization, after: Authorization): PatchOperation[] {
  const { authorizationType, authorizerId, authorizationScopes = [] } = after;
  const scopes = authorizationScopes.filter((scope) => scope !== '').join(',');
  const known = { ...before, authorizationScopes: before.authorizationScopes?.join(',') };
  return memberPatches(known, {
    authorizationType,
    authorizerId,
    authorizationScopes: authorizationType === 'COGNITO_USER_POOLS' ? scopes : undefined,
  });
}
