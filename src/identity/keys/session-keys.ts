import type { KeyProblem } from '../../sigv4/verify.ts';
import type { Store } from '../../store/store.ts';
import { accounts, roles } from '../documents.ts';
import type { Principal } from '../principal.ts';
import type { Sealer } from '../sealer.ts';
import { openSession, type SessionOwner } from '../sessions/session-tokens.ts';
import { entityById } from '../unique-ids.ts';
import type { FoundKey } from './found-key.ts';
import type { RootKey } from './root-key.ts';

/** Finds the key of a session by its token. `now`: epoch milliseconds. */
export function sessionKeys(
  store: Store,
  sealer: Sealer,
  root: RootKey,
): (accessKeyId: string, token: string, now: number) => FoundKey | KeyProblem {
  const open = openedTokens(sealer);
  return (accessKeyId, token, now) => {
    const opened = open(accessKeyId, token);
    return opened ? check(store, root, opened, now) : 'invalid-token';
  };
}

interface OpenedToken {
  readonly token: string;
  readonly owner: SessionOwner;
  readonly found: FoundKey;
}

/** So many opened tokens are remembered; when full all are forgotten, for they are soon opened again. */
const mostOpened = 1000;

/** What a token says never changes; whether it is still good is asked anew each time. */
function openedTokens(sealer: Sealer): (accessKeyId: string, token: string) => OpenedToken | undefined {
  const opened = new Map<string, OpenedToken>();
  return (accessKeyId, token) => {
    const known = opened.get(accessKeyId);
    if (known?.token === token) return known;
    const session = openSession(sealer, accessKeyId, token);
    if (!session) return undefined;
    const { owner, principal, secretAccessKey } = session;
    const made = { token, owner, found: { secretAccessKey, principal } };
    if (opened.size >= mostOpened) opened.clear();
    opened.set(accessKeyId, made);
    return made;
  };
}

/** A session ends with its owner; one of the same name made later has another id. */
function check(store: Store, first: RootKey, { owner, found }: OpenedToken, now: number): FoundKey | KeyProblem {
  const { principal } = found;
  if (principal.session && principal.session.expiresAt <= now) return 'expired-token';
  switch (owner.kind) {
    case 'role':
      return roles.get(store, owner.account, '', owner.name)?.value.id === owner.id ? found : 'invalid-token';
    case 'user':
      return userSession(store, owner.id, found);
    case 'federated-user':
      if (owner.owner) return entityById(store, owner.owner.id) ? found : 'invalid-token';
      return hasRootUser(store, first, principal) ? found : 'invalid-token';
    case 'root':
      return hasRootUser(store, first, principal) ? found : 'invalid-token';
  }
}

/** The first account is always there; of others, one made later under the same id has another root user. */
function hasRootUser(store: Store, first: RootKey, { account, session }: Principal): boolean {
  if (account === first.account) return true;
  const kept = accounts.get(store, account, '', account)?.value;
  return kept !== undefined && kept.createDate <= (session?.issuedAt ?? 0);
}

/** A user may have been renamed since. */
function userSession(store: Store, id: string, found: FoundKey): FoundKey | KeyProblem {
  const user = entityById(store, id);
  if (!user || found.principal.kind !== 'user') return 'invalid-token';
  if (user.arn === found.principal.arn) return found;
  return { ...found, principal: { ...found.principal, name: user.name, arn: user.arn } };
}
