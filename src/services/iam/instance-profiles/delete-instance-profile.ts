import { instanceProfiles } from '../../../identity/documents.ts';
import type { DeleteInstanceProfileRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { findProfile } from './find-profile.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html */
export async function deleteInstanceProfile(input: DeleteInstanceProfileRequest, ctx: IamContext): Promise<void> {
  const found = findProfile(input.InstanceProfileName, ctx);
  if (found.value.roleName !== undefined) throw iamErrors.entityInUse('remove roles from instance profile');
  await ctx.store.commit([instanceProfiles.remove(found)]);
}
