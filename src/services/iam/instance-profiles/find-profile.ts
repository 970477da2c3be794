import { type InstanceProfileDocument, instanceProfiles } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';

/** Throws NoSuchEntity. */
export function findProfile(name: string, { store, account }: IamContext): StoredDocument<InstanceProfileDocument> {
  const found = instanceProfiles.get(store, account, '', name);
  if (!found) throw iamErrors.noSuchInstanceProfile(name);
  return found;
}
