import type { Store } from '../../store/store.ts';
import { type AccessKeyDocument, accessKeys, type UserDocument, userArn, users } from '../documents.ts';
import type { Sealer } from '../sealer.ts';
import type { FoundKey } from './found-key.ts';
import { secretPurpose } from './root-key.ts';

/** Finds the long-term key of a user; undefined when there is none of this id, or it is not active. */
export function userKeys(store: Store, sealer: Sealer): (accessKeyId: string) => FoundKey | undefined {
  const placed = placedKeys(store);
  const open = openedSecrets(store, sealer);
  return (accessKeyId) => {
    const known = placed.get(accessKeyId);
    return known?.key.status === 'Active' ? open(known) : undefined;
  };
}

interface PlacedKey {
  readonly account: string;
  readonly key: AccessKeyDocument;
}

/** Every long-term key by its id, whatever its account; kept up to date by the change feed. */
function placedKeys(store: Store): ReadonlyMap<string, PlacedKey> {
  const known = new Map<string, PlacedKey>();
  for (const { key, value } of accessKeys.all(store)) known.set(value.id, { account: key.account, key: value });
  store.watch((changes) => {
    for (const { key, after } of changes.filter((change) => change.key.kind === accessKeys.kind)) {
      if (after === undefined) known.delete(key.id);
      else known.set(key.id, { account: key.account, key: after as AccessKeyDocument });
    }
  });
  return known;
}

/** So many opened secrets are remembered; when full all are forgotten, for they are soon opened again. */
const mostOpened = 1000;

interface OpenedSecret {
  readonly key: AccessKeyDocument;
  readonly user: UserDocument;
  readonly found: FoundKey;
}

/**
 * Opens the secret of a key. INVARIANT: what is remembered is good for these very documents of key and user alone, and
 * gone when the key is.
 */
function openedSecrets(store: Store, sealer: Sealer): (placed: PlacedKey) => FoundKey | undefined {
  const opened = new Map<string, OpenedSecret>();
  store.watch((changes) => {
    for (const { key } of changes) if (key.kind === accessKeys.kind) opened.delete(key.id);
  });
  return ({ account, key }) => {
    const user = users.get(store, account, '', key.userName)?.value;
    const known = opened.get(key.id);
    if (known && known.key === key && known.user === user) return known.found;
    const found = user && openSecret(sealer, account, key, user);
    if (!found) return undefined;
    if (opened.size >= mostOpened) opened.clear();
    opened.set(key.id, { key, user, found });
    return found;
  };
}

function openSecret(sealer: Sealer, account: string, key: AccessKeyDocument, user: UserDocument): FoundKey | undefined {
  const secretAccessKey = sealer.open(key.sealedSecret, secretPurpose(key.id));
  if (secretAccessKey === undefined) return undefined;
  const arn = userArn(account, user);
  const principal = { kind: 'user', account, arn, userId: user.id, accessKeyId: key.id, name: user.name } as const;
  return { secretAccessKey, principal };
}
