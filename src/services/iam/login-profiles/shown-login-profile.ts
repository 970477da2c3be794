import type { LoginProfile } from '../../../identity/documents.ts';
import type { LoginProfile as ShownProfile } from '../../../wire/models/iam.ts';

/** All of a login profile but its hash. */
export function shownLoginProfile(userName: string, { createDate, passwordResetRequired }: LoginProfile): ShownProfile {
  return { UserName: userName, CreateDate: createDate, PasswordResetRequired: passwordResetRequired };
}
