import { iamErrors } from '../errors.ts';
import { quotas } from '../quotas.ts';
import { oidcErrors } from './errors.ts';

const mostThumbprints = 5;

/** Throws LimitExceeded above 100. A client id counts once. */
export function checkClientIds(clientIds: readonly string[]): readonly string[] {
  const distinct = [...new Set(clientIds)];
  const most = quotas.ClientIdsPerOpenIdConnectProvider;
  if (distinct.length > most) throw iamErrors.quotaExceeded('ClientIdsPerOpenIdConnectProvider', most);
  return distinct;
}

/** Throws InvalidInput above five. */
export function checkThumbprints(thumbprints: readonly string[]): readonly string[] {
  if (thumbprints.length > mostThumbprints) throw oidcErrors.tooManyThumbprints();
  return thumbprints;
}
