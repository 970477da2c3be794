import { randomInt } from 'node:crypto';
import { accessKeyId } from '../core/access-key-id.ts';
import { secretAccessKey } from '../core/ids.ts';
import type { Store } from '../store/store.ts';
import { type AccountDocument, accounts } from './documents.ts';
import { openRootKey, type RootKey, secretPurpose } from './keys/root-key.ts';
import type { Sealer } from './sealer.ts';

/** The accounts that are kept here: the first, whose root key is the operator's, and those made later. */
export interface AccountRegister {
  /** All account ids, the first account first. */
  list(): readonly string[];
  /** Makes an account, under an id of its own when none is asked for; undefined when there is one of this id. */
  create(id: string | undefined, now: number): Promise<RootKey | undefined>;
  /** When an account was made, the first one with the data folder. Epoch milliseconds. */
  createDate(id: string): number;
  /** The key of an account's root user; undefined when there is no such account. */
  rootKey(id: string): RootKey | undefined;
}

/** Accounts share nothing but the machine: what one may do in another is for both to allow. */
export function accountRegister(
  store: Store,
  sealer: Sealer,
  first: RootKey,
  firstCreateDate: number,
): AccountRegister {
  const made = () => accounts.all(store).map(({ value }) => value);
  const isTaken = (id: string) => id === first.account || accounts.get(store, id, '', id) !== undefined;
  return {
    list: () => [first.account, ...made().map(({ id }) => id)],
    async create(asked, now) {
      const id = asked ?? freeId(isTaken);
      if (isTaken(id)) return undefined;
      const key = { account: id, accessKeyId: accessKeyId('AKIA', id), secretAccessKey: secretAccessKey() };
      await store.commit([accounts.create(id, '', id, documentOf(sealer, key, now))]);
      return key;
    },
    createDate: (id) => accounts.get(store, id, '', id)?.value.createDate ?? firstCreateDate,
    rootKey(id) {
      if (id === first.account) return first;
      const found = accounts.get(store, id, '', id)?.value;
      return found && openRootKey(sealer, found);
    },
  };
}

function documentOf(sealer: Sealer, key: RootKey, createDate: number): AccountDocument {
  const sealedSecret = sealer.seal(key.secretAccessKey, secretPurpose(key.accessKeyId));
  return { id: key.account, rootKeyId: key.accessKeyId, sealedSecret, createDate };
}

function freeId(isTaken: (id: string) => boolean): string {
  const id = String(randomInt(100_000_000_000, 200_000_000_000));
  return isTaken(id) ? freeId(isTaken) : id;
}
