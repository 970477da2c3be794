import type { KeyProblem } from '../sigv4/verify.ts';
import type { Store } from '../store/store.ts';
import {
  type AccessKeyDocument,
  type AccountDocument,
  accessKeys,
  accounts,
  roles,
  userArn,
  users,
} from './documents.ts';
import type { Principal } from './principal.ts';
import { openRootKey, type RootKey, secretPurpose } from './root-key.ts';
import type { Sealer } from './sealer.ts';
import { type OpenedSession, openSession, rootUser } from './session-tokens.ts';
import { entityById } from './unique-ids.ts';

/** A key that was found: its secret, and who it stands for. */
export interface FoundKey {
  readonly secretAccessKey: string;
  readonly principal: Principal;
}

export type FindKey = (accessKeyId: string, sessionToken: string | undefined, now: number) => FoundKey | KeyProblem;

/** Finds keys: those of root users, long-term keys of users (AKIA), and sessions (ASIA) by their token. */
export function keyRing(store: Store, sealer: Sealer, root: RootKey): FindKey {
  const longTerm = longTermKeys(store);
  const sessions = openedSessions(sealer);
  const rootKeys = rootKeysOf(store, sealer, root);

  return (accessKeyId, sessionToken, now) => {
    if (sessionToken !== undefined) {
      const opened = sessions(accessKeyId, sessionToken);
      return opened ? checkSession(store, root, opened, now) : 'invalid-token';
    }
    const rootKey = rootKeys.get(accessKeyId);
    if (rootKey) return rootKey;
    const known = longTerm.get(accessKeyId);
    return known?.key.status === 'Active' ? userKey(store, sealer, known.account, known.key) : 'unknown-key';
  };
}

/** The keys of all root users by their ids; the first account's is always there. */
function rootKeysOf(store: Store, sealer: Sealer, first: RootKey): ReadonlyMap<string, FoundKey> {
  const known = new Map<string, FoundKey>();
  const add = (key: RootKey | undefined) => {
    if (!key) return;
    const { account, accessKeyId, secretAccessKey } = key;
    known.set(accessKeyId, { secretAccessKey, principal: rootUser(account, accessKeyId) });
  };
  add(first);
  for (const { value } of accounts.all(store)) add(openRootKey(sealer, value));
  store.watch((changes) => {
    for (const { key, before, after } of changes) {
      if (key.kind !== accounts.kind) continue;
      if (after === undefined) known.delete((before as AccountDocument).rootKeyId);
      else add(openRootKey(sealer, after as AccountDocument));
    }
  });
  return known;
}

interface PlacedKey {
  readonly account: string;
  readonly key: AccessKeyDocument;
}

/** Every long-term key by its id, whatever its account; kept up to date by the change feed. */
function longTermKeys(store: Store): ReadonlyMap<string, PlacedKey> {
  const known = new Map<string, PlacedKey>();
  for (const { key, value } of accessKeys.all(store)) known.set(value.id, { account: key.account, key: value });
  store.watch((changes) => {
    for (const { key, after } of changes) {
      if (key.kind !== accessKeys.kind) continue;
      if (after === undefined) known.delete(key.id);
      else known.set(key.id, { account: key.account, key: after as AccessKeyDocument });
    }
  });
  return known;
}

const mostOpened = 1000;

/** Remembers opened tokens, at most 1,000; when full it forgets all. */
function openedSessions(sealer: Sealer): (accessKeyId: string, token: string) => OpenedSession | undefined {
  const opened = new Map<string, OpenedSession>();
  return (accessKeyId, token) => {
    const name = `${accessKeyId} ${token}`;
    const known = opened.get(name) ?? openSession(sealer, accessKeyId, token);
    if (!known) return undefined;
    if (opened.size >= mostOpened) opened.clear();
    opened.set(name, known);
    return known;
  };
}

/** A session ends with its owner; one of the same name made later has another id. */
function checkSession(
  store: Store,
  first: RootKey,
  { owner, principal, secretAccessKey }: OpenedSession,
  now: number,
): FoundKey | KeyProblem {
  const found = { secretAccessKey, principal };
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

function userKey(store: Store, sealer: Sealer, account: string, key: AccessKeyDocument): FoundKey | KeyProblem {
  const user = users.get(store, account, '', key.userName)?.value;
  const secretAccessKey = sealer.open(key.sealedSecret, secretPurpose(key.id));
  if (!user || secretAccessKey === undefined) return 'unknown-key';
  const arn = userArn(account, user);
  const principal = { kind: 'user', account, arn, userId: user.id, accessKeyId: key.id, name: user.name } as const;
  return { secretAccessKey, principal };
}
