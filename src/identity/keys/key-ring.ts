import type { KeyProblem } from '../../sigv4/verify.ts';
import type { Store } from '../../store/store.ts';
import { type AccountDocument, accounts } from '../documents.ts';
import type { Sealer } from '../sealer.ts';
import { rootUser } from '../sessions/session-tokens.ts';
import type { FoundKey } from './found-key.ts';
import { openRootKey, type RootKey } from './root-key.ts';
import { sessionKeys } from './session-keys.ts';
import { userKeys } from './user-keys.ts';

export type FindKey = (accessKeyId: string, sessionToken: string | undefined, now: number) => FoundKey | KeyProblem;

/** Finds keys: those of root users, long-term keys of users (AKIA), and sessions (ASIA) by their token. */
export function keyRing(store: Store, sealer: Sealer, root: RootKey): FindKey {
  const rootKeys = rootKeysOf(store, sealer, root);
  const userKey = userKeys(store, sealer);
  const sessionKey = sessionKeys(store, sealer, root);
  return (accessKeyId, sessionToken, now) => {
    if (sessionToken !== undefined) return sessionKey(accessKeyId, sessionToken, now);
    return rootKeys.get(accessKeyId) ?? userKey(accessKeyId) ?? 'unknown-key';
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
    for (const { before, after } of changes.filter(({ key }) => key.kind === accounts.kind)) {
      if (after === undefined) known.delete((before as AccountDocument).rootKeyId);
      else add(openRootKey(sealer, after as AccountDocument));
    }
  });
  return known;
}
