import { accessKeys, users } from '../../../identity/documents.ts';
import type { LastUse } from '../../../identity/usage/usage-document.ts';
import type { IamContext } from '../iam-context.ts';

/** When, for which service and where a key of the account's users or its root user last signed; undefined: it never did. */
export function useOfKey(id: string, { store, account, usage }: IamContext): LastUse | undefined {
  const userName = accessKeys.get(store, account, '', id)?.value.userName;
  const user = userName === undefined ? undefined : users.get(store, account, '', userName)?.value;
  const { keys } = usage.usageOf(account, user?.id ?? account);
  return Object.hasOwn(keys, id) ? keys[id] : undefined;
}
