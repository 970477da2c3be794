import { type CompiledPolicy, compilePolicy, type Layer, validatePolicy } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import {
  groupArn,
  groups,
  type PermissionHolder,
  type PolicyHolder,
  roleArn,
  roles,
  type UserDocument,
  userArn,
  users,
} from '../documents.ts';
import type { Outsider } from '../principal.ts';
import type { CompileManaged } from './managed-policy-compiler.ts';

/** The compiled policies of a principal, layer by layer. */
export interface PrincipalSnapshot {
  readonly identity: readonly CompiledPolicy[];
  readonly boundary: readonly CompiledPolicy[] | undefined;
  readonly tags: ReadonlyMap<string, string>;
  readonly attachments: Attachments;
  /** ARNs of the managed policies and groups that it is made of: when one of them changes it is stale. */
  readonly madeOf: ReadonlySet<string>;
}

/** Of attached managed policies, by ARN: the user, groups or role that have them. */
export type Attachments = ReadonlyMap<string, readonly string[]>;

/** Of who has no policies. */
export const noPolicies: PrincipalSnapshot = {
  identity: [],
  boundary: undefined,
  tags: new Map(),
  attachments: new Map(),
  madeOf: new Set(),
};

/** Of outsiders those have policies for whom an authorizer answered some. */
export function snapshotOfOutsider(principal: Outsider): PrincipalSnapshot {
  return principal.kind === 'authorized' ? { ...noPolicies, identity: principal.policies } : noPolicies;
}

/** A user or role as the place of its policies. */
export interface Holder {
  readonly kind: 'user' | 'role';
  readonly account: string;
  readonly name: string;
}

/** Compiles all that a user or role has: of its own, of its groups, and its boundary. */
export function compileHolder(
  store: Store,
  compileManaged: CompileManaged,
  { kind, account, name }: Holder,
): PrincipalSnapshot {
  if (kind === 'role') {
    const role = roles.get(store, account, '', name)?.value;
    if (!role) return noPolicies;
    return compileAll(role, [{ holder: role, arn: roleArn(account, role) }], account, compileManaged);
  }
  const user = users.get(store, account, '', name)?.value;
  if (!user) return noPolicies;
  const holders = [{ holder: user, arn: userArn(account, user) }, ...groupsOf(store, account, user)];
  return compileAll(user, holders, account, compileManaged);
}

/** Who has policies, under its ARN. */
interface NamedHolder {
  readonly holder: PolicyHolder;
  readonly arn: string;
}

function groupsOf(store: Store, account: string, { groups: names = [] }: UserDocument): NamedHolder[] {
  const found = names.map((name) => groups.get(store, account, '', name)?.value).filter((group) => group !== undefined);
  return found.map((group) => ({ holder: group, arn: groupArn(account, group) }));
}

function compileAll(
  { permissionsBoundary, tags }: PermissionHolder,
  holders: readonly NamedHolder[],
  account: string,
  compileManaged: CompileManaged,
): PrincipalSnapshot {
  const attachments = attachmentsOf(holders);
  const managed = (arn: string, layer: Layer) => compileManaged({ account, arn, layer });
  return {
    identity: holders.flatMap(({ holder, arn }) => [
      ...compileInline(holder, arn),
      ...holder.attachedPolicies.flatMap((attached) => managed(attached, 'identity')),
    ]),
    boundary: permissionsBoundary === undefined ? undefined : managed(permissionsBoundary, 'boundary'),
    tags: new Map(tags.map(({ Key, Value }) => [Key.toLowerCase(), Value])),
    attachments,
    madeOf: new Set([...holders.map(({ arn }) => arn), ...attachments.keys(), permissionsBoundary ?? '']),
  };
}

function compileInline({ inlinePolicies }: PolicyHolder, attachedTo: string): CompiledPolicy[] {
  return Object.entries(inlinePolicies).map(([name, text]) =>
    compilePolicy(validatePolicy(text, 'identity'), { name, layer: 'identity', text, attachedTo }),
  );
}

function attachmentsOf(holders: readonly NamedHolder[]): Attachments {
  const attachments = new Map<string, string[]>();
  for (const { holder, arn } of holders) {
    for (const policy of holder.attachedPolicies) attachments.set(policy, [...(attachments.get(policy) ?? []), arn]);
  }
  return attachments;
}
