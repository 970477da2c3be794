import { instanceProfileArn, instanceProfiles, roleArn, roles } from '../../identity/documents.ts';
import { type Asked, keysOfRequest, type Rule } from './access-rules.ts';
import { holderKeys, iamResourceTagKeys } from './condition-values.ts';

export function onInstanceProfile(action: string): Rule {
  return (input: Asked, { store, account }) => {
    const name = input.InstanceProfileName ?? '';
    const profile = instanceProfiles.get(store, account, '', name)?.value;
    const keys = { ...iamResourceTagKeys(profile?.tags), ...keysOfRequest(input) };
    return [{ action, resource: instanceProfileArn(account, profile ?? { path: '/', name }), keys }];
  };
}

/**
 * Who puts a role into an instance profile passes it to EC2.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html
 */
export function onInstanceProfilePassingRole(action: string): Rule {
  const onProfile = onInstanceProfile(action);
  return (input: Asked, ctx) => {
    const name = input.RoleName ?? '';
    const role = roles.get(ctx.store, ctx.account, '', name)?.value;
    const keys = { ...holderKeys(role), 'iam:passedtoservice': 'ec2.amazonaws.com' };
    const resource = roleArn(ctx.account, role ?? { path: '/', name });
    return [...onProfile(input as never, ctx), { action: 'iam:PassRole', resource, keys }];
  };
}
