import type { LoginProfile, UserDocument } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import { iamErrors } from '../errors.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

/** A user and the password that the user has. Throws NoSuchEntity for want of either. */
export function findLoginProfile(
  userName: string,
  ctx: IamContext,
): { readonly user: StoredDocument<UserDocument>; readonly profile: LoginProfile } {
  const user = userKind.find(ctx, userName);
  const profile = user.value.loginProfile;
  if (!profile) throw iamErrors.noSuchLoginProfile(userName);
  return { user, profile };
}
