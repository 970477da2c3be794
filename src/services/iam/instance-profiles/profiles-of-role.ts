import { type InstanceProfileDocument, instanceProfiles } from '../../../identity/documents.ts';
import type { IamContext } from '../iam-context.ts';

/** The instance profiles that a role is in. */
export function profilesOfRole(roleName: string, { store, account }: IamContext): InstanceProfileDocument[] {
  const all = instanceProfiles.list(store, account, '').map(({ value }) => value);
  return all.filter((profile) => profile.roleName === roleName);
}
