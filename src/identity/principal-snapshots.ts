import { type CompiledPolicy, compilePolicy, validatePolicy } from '../policy/index.ts';
import type { Store } from '../store/store.ts';
import {
  groupArn,
  groups,
  managedPolicies,
  type PermissionHolder,
  type PolicyHolder,
  roleArn,
  roles,
  type UserDocument,
  userArn,
  users,
} from './documents.ts';
import type { CompileManaged } from './managed-policy-compiler.ts';
import type { FederatedUser, Principal } from './principal.ts';
import { entityById } from './unique-ids.ts';

/** The compiled policies of a principal, layer by layer. */
export interface PrincipalSnapshot {
  readonly identity: readonly CompiledPolicy[];
  readonly boundary: readonly CompiledPolicy[] | undefined;
  readonly tags: ReadonlyMap<string, string>;
}

const none: PrincipalSnapshot = { identity: [], boundary: undefined, tags: new Map() };

/**
 * Snapshots of users and roles, compiled at their first use after a change: the change feed throws away what a commit
 * has made stale, so that the next request sees it.
 */
export function principalSnapshots(
  store: Store,
  compileManaged: CompileManaged,
): (principal: Principal) => PrincipalSnapshot {
  const compiled = new Map<string, PrincipalSnapshot>();
  store.watch((changes) => {
    for (const { key } of changes) {
      if (key.kind === managedPolicies.kind || key.kind === groups.kind) compiled.clear();
      else compiled.delete(`${key.kind}/${key.account}/${key.id}`);
    }
  });

  return (principal) => {
    const holder = holderOf(store, principal);
    if (holder === 'root') return rootOwned(principal);
    const place = `${holder.kind}/${principal.account}/${holder.name}`;
    const known = compiled.get(place);
    if (known) return known;
    const snapshot = compileEntity(store, compileManaged, principal.account, holder);
    compiled.set(place, snapshot);
    return snapshot;
  };
}

interface Holder {
  readonly kind: 'user' | 'role';
  readonly name: string;
}

/** Whose policies a principal has: a session of a user, and whoever the user lets act for it, has the user's. */
function holderOf(store: Store, principal: Principal): Holder | 'root' {
  if (principal.kind === 'root') return 'root';
  if (principal.kind === 'user') return { kind: 'user', name: principal.name };
  if (principal.kind === 'role-session') return { kind: 'role', name: principal.roleName };
  return federatedHolder(store, principal);
}

function federatedHolder(store: Store, { owner }: FederatedUser): Holder | 'root' {
  return owner ? { kind: 'user', name: entityById(store, owner.id)?.name ?? owner.name } : 'root';
}

const everything = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}';

/** The root user needs no policies; whom it lets act for it may do all that the session policy leaves. */
const lentByRoot: PrincipalSnapshot = {
  ...none,
  identity: [compilePolicy(validatePolicy(everything, 'identity'), { name: 'root user', layer: 'identity' })],
};

function rootOwned({ kind }: Principal): PrincipalSnapshot {
  return kind === 'root' ? none : lentByRoot;
}

function compileEntity(
  store: Store,
  compileManaged: CompileManaged,
  account: string,
  { kind, name }: Holder,
): PrincipalSnapshot {
  if (kind === 'role') {
    const role = roles.get(store, account, '', name)?.value;
    if (!role) return none;
    const attachedTo = roleArn(account, role);
    const identity = compileHolder(role, { account, attachedTo, compileManaged });
    return snapshotOf(role, identity, { account, attachedTo, compileManaged });
  }
  const user = users.get(store, account, '', name)?.value;
  if (!user) return none;
  const attachedTo = userArn(account, user);
  const own = compileHolder(user, { account, attachedTo, compileManaged });
  const shared = compileGroups(store, user, account, compileManaged);
  return snapshotOf(user, [...own, ...shared], { account, attachedTo, compileManaged });
}

interface Attachment {
  readonly account: string;
  readonly attachedTo: string;
  readonly compileManaged: CompileManaged;
}

function snapshotOf(
  { permissionsBoundary: arn, tags }: PermissionHolder,
  identity: readonly CompiledPolicy[],
  { compileManaged, ...place }: Attachment,
): PrincipalSnapshot {
  return {
    identity,
    boundary: arn === undefined ? undefined : compileManaged({ ...place, arn, layer: 'boundary' }),
    tags: new Map(tags.map(({ Key, Value }) => [Key.toLowerCase(), Value])),
  };
}

function compileGroups(store: Store, { groups: names = [] }: UserDocument, account: string, compile: CompileManaged) {
  return names.flatMap((name) => {
    const group = groups.get(store, account, '', name)?.value;
    if (!group) return [];
    return compileHolder(group, { account, attachedTo: groupArn(account, group), compileManaged: compile });
  });
}

function compileHolder(holder: PolicyHolder, { compileManaged, ...place }: Attachment): CompiledPolicy[] {
  const { attachedTo } = place;
  const inline = Object.entries(holder.inlinePolicies).map(([name, text]) =>
    compilePolicy(validatePolicy(text, 'identity'), { name, layer: 'identity', text, attachedTo }),
  );
  const attached = holder.attachedPolicies.flatMap((arn) => compileManaged({ ...place, arn, layer: 'identity' }));
  return [...inline, ...attached];
}
