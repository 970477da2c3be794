import { type UserDocument, users } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { IamContext } from '../iam-context.ts';

/** The users in a group. */
export function membersOf(groupName: string, { store, account }: IamContext): StoredDocument<UserDocument>[] {
  return users.list(store, account, '').filter(({ value }) => value.groups?.includes(groupName));
}
