import { iamArn } from '../../core/arn.ts';
import type { ServiceKeys } from '../../identity/condition-keys.ts';
import { accessKeys, managedPolicies, roleArn, roles, userArn, users } from '../../identity/documents.ts';
import type { AccessRule } from '../service.ts';
import { requestTagKeys } from '../tag-keys.ts';
import { userNameOf } from './caller-user.ts';
import { boundaryKey, holderKeys, iamResourceTagKeys } from './condition-values.ts';
import type { IamContext } from './iam-context.ts';

/** The members of requests that permissions are asked about. */
export interface Asked {
  readonly UserName?: string;
  readonly RoleName?: string;
  readonly PolicyName?: string;
  readonly GroupName?: string;
  readonly InstanceProfileName?: string;
  readonly AccessKeyId?: string;
  readonly PolicyArn?: string;
  readonly Path?: string;
  readonly PathPrefix?: string;
  readonly NewUserName?: string;
  readonly NewGroupName?: string;
  readonly NewPath?: string;
  readonly PermissionsBoundary?: string;
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
  readonly TagKeys?: readonly string[];
}

export type Rule = AccessRule<IamContext>;

/** What can be made, and how its ARN calls it. */
const arnNouns = {
  User: 'user',
  Group: 'group',
  Role: 'role',
  Policy: 'policy',
  InstanceProfile: 'instance-profile',
} as const;

/** Something that does not exist yet; to tag it at once needs the permission to tag. */
export function onNew(action: string, noun: keyof typeof arnNouns): Rule {
  return (input: Asked, { account }) => {
    const resource = iamArn(account, `${arnNouns[noun]}${input.Path ?? '/'}${input[`${noun}Name`] ?? ''}`);
    const keys = { ...requestTagKeys(input.Tags), ...boundaryKey(input.PermissionsBoundary) };
    const tagged = input.Tags !== undefined && input.Tags.length > 0;
    return [{ action, resource, keys }, ...(tagged ? [{ action: `iam:Tag${noun}`, resource, keys }] : [])];
  };
}

/** A user, the caller when none is named; its path is part of the ARN. */
export function onUser(action: string): Rule {
  return (input: Asked, ctx) => {
    const { principal, account } = ctx;
    if (input.UserName === undefined && principal.kind === 'root') return [{ action, resource: principal.arn }];
    const name = userNameOf(input, ctx);
    const user = users.get(ctx.store, account, '', name)?.value;
    const keys = { ...holderKeys(user), ...keysOfRequest(input) };
    return [{ action, resource: userArn(account, user ?? { path: '/', name }), keys }];
  };
}

/** The user whose key is asked about; a key that nobody has is asked about by anybody who may ask about all. */
export function onKeyOwner(action: string): Rule {
  return ({ AccessKeyId = '' }: Asked, { store, account }) => {
    const name = accessKeys.get(store, account, '', AccessKeyId)?.value.userName;
    const user = name === undefined ? undefined : users.get(store, account, '', name)?.value;
    return [{ action, resource: user ? userArn(account, user) : '*', keys: holderKeys(user) }];
  };
}

/** Who renames or moves a user needs the permission on both names. */
export function onUserAndNewName(action: string): Rule {
  return (input: Asked, ctx) => {
    const name = input.UserName ?? '';
    const user = users.get(ctx.store, ctx.account, '', name)?.value;
    const { path } = user ?? { path: '/' };
    const renamed = { path: input.NewPath ?? path, name: input.NewUserName ?? name };
    const resources = new Set([userArn(ctx.account, { path, name }), userArn(ctx.account, renamed)]);
    return [...resources].map((resource) => ({ action, resource, keys: holderKeys(user) }));
  };
}

export function onRole(action: string): Rule {
  return (input: Asked, { store, account }) => {
    const name = input.RoleName ?? '';
    const role = roles.get(store, account, '', name)?.value;
    const keys = { ...holderKeys(role), ...keysOfRequest(input) };
    return [{ action, resource: roleArn(account, role ?? { path: '/', name }), keys }];
  };
}

export function onPolicy(action: string): Rule {
  return (input: Asked, { store, account }) => {
    const resource = input.PolicyArn ?? '';
    const policy = managedPolicies.get(store, account, '', resource)?.value;
    const { 'iam:policyarn': _, ...asked } = keysOfRequest(input);
    return [{ action, resource, keys: { ...iamResourceTagKeys(policy?.tags), ...asked } }];
  };
}

/** All users, groups, roles or instance profiles below a path. */
export function onPath(action: string, noun: 'user' | 'group' | 'role' | 'instance-profile'): Rule {
  return ({ PathPrefix = '/' }: Asked, { account }) => [{ action, resource: iamArn(account, noun + PathPrefix) }];
}

/** AWS names no ARN for lists of policies, but their path. */
export function onPolicyPath(action: string): Rule {
  return ({ PathPrefix = '/' }: Asked) => [{ action, resource: `policy path ${PathPrefix}` }];
}

/** The user, group, role or policy that the request names by its ARN. */
export function onArn(action: string): Rule {
  return ({ Arn }: { readonly Arn: string }) => [{ action, resource: Arn }];
}

/** The user, group or role whose policies the request is about. */
export function onPolicySource(action: string): Rule {
  return ({ PolicySourceArn }: { readonly PolicySourceArn: string }) => [{ action, resource: PolicySourceArn }];
}

export function onAccount(action: string): Rule {
  return () => [{ action, resource: '*' }];
}

export function keysOfRequest({ PolicyArn, PermissionsBoundary, Tags, TagKeys }: Asked): ServiceKeys {
  return {
    ...requestTagKeys(Tags),
    ...(TagKeys && TagKeys.length > 0 && { 'aws:tagkeys': TagKeys }),
    ...boundaryKey(PermissionsBoundary),
    ...(PolicyArn !== undefined && { 'iam:policyarn': PolicyArn }),
  };
}
