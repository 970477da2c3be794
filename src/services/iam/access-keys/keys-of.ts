import { type AccessKeyDocument, accessKeys } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';

/** The access keys of a user. */
export function keysOf(userName: string, { store, account }: IamContext): StoredDocument<AccessKeyDocument>[] {
  return accessKeys.list(store, account, '').filter(({ value }) => value.userName === userName);
}

/** An access key of this very user. Throws NoSuchEntity. */
export function findKey(
  userName: string,
  id: string,
  { store, account }: IamContext,
): StoredDocument<AccessKeyDocument> {
  const found = accessKeys.get(store, account, '', id);
  if (found?.value.userName !== userName) throw iamErrors.noSuchAccessKey(id);
  return found;
}
