import type { KeyProblem } from '../sigv4/verify.ts';
import type { Store } from '../store/store.ts';
import { type AccessKeyDocument, accessKeys, roles, userArn, users } from './documents.ts';
import type { Principal } from './principal.ts';
import type { Sealer } from './sealer.ts';
import { type OpenedSession, openSession, rootUser } from './session-tokens.ts';

/** The access key of an account's root user, minted at first start or given by the environment. */
export interface RootKey {
  readonly account: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A key that was found: its secret, and who it stands for. */
export interface FoundKey {
  readonly secretAccessKey: string;
  readonly principal: Principal;
}

export type FindKey = (accessKeyId: string, sessionToken: string | undefined, now: number) => FoundKey | KeyProblem;

/** Finds keys: the root user's, long-term keys of users (AKIA), and sessions (ASIA) by their token. */
export function keyRing(store: Store, sealer: Sealer, root: RootKey): FindKey {
  const longTerm = longTermKeys(store);
  const sessions = openedSessions(sealer);
  const rootKey: FoundKey = {
    secretAccessKey: root.secretAccessKey,
    principal: rootUser(root.account, root.accessKeyId),
  };

  return (accessKeyId, sessionToken, now) => {
    if (sessionToken !== undefined) {
      const opened = sessions(accessKeyId, sessionToken);
      return opened ? checkSession(store, opened, now) : 'invalid-token';
    }
    if (accessKeyId === root.accessKeyId) return rootKey;
    const known = longTerm.get(accessKeyId);
    return known?.key.status === 'Active' ? userKey(store, sealer, known.account, known.key) : 'unknown-key';
  };
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

function checkSession(store: Store, { owner, principal, secretAccessKey }: OpenedSession, now: number) {
  if (principal.session && principal.session.expiresAt <= now) return 'expired-token';
  // A session ends with its owner; one of the same name made later has another id.
  if (owner.kind === 'role' && roles.get(store, owner.account, '', owner.name)?.value.id !== owner.id) {
    return 'invalid-token';
  }
  if (owner.kind === 'user' && users.get(store, owner.account, '', owner.name)?.value.id !== owner.id) {
    return 'invalid-token';
  }
  return { secretAccessKey, principal };
}

function userKey(store: Store, sealer: Sealer, account: string, key: AccessKeyDocument): FoundKey | KeyProblem {
  const user = users.get(store, account, '', key.userName)?.value;
  const secretAccessKey = sealer.open(key.sealedSecret, secretPurpose(key.id));
  if (!user || secretAccessKey === undefined) return 'unknown-key';
  const arn = userArn(account, user);
  const principal = { kind: 'user', account, arn, userId: user.id, accessKeyId: key.id, name: user.name } as const;
  return { secretAccessKey, principal };
}

/** What a secret access key is sealed for: it opens only beside its own id. */
export function secretPurpose(accessKeyId: string): string {
  return `secret-access-key ${accessKeyId}`;
}
