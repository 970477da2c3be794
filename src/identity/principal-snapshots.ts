import { type CompiledPolicy, compilePolicy, type Layer, validatePolicy } from '../policy/index.ts';
import type { Store } from '../store/store.ts';
import { managedPolicies, type PermissionHolder, roles, users } from './documents.ts';
import { managedPolicy } from './managed-policies.ts';
import type { Principal } from './principal.ts';

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
export function principalSnapshots(store: Store): (principal: Principal) => PrincipalSnapshot {
  const compiled = new Map<string, PrincipalSnapshot>();
  store.watch((changes) => {
    for (const { key } of changes) {
      if (key.kind === managedPolicies.kind) compiled.clear();
      else compiled.delete(`${key.kind}/${key.account}/${key.id}`);
    }
  });

  return (principal) => {
    if (principal.kind === 'root') return none;
    const [kind, name] = principal.kind === 'user' ? ['user', principal.name] : ['role', principal.roleName];
    const place = `${kind}/${principal.account}/${name}`;
    const known = compiled.get(place);
    if (known) return known;
    const holder = (kind === 'user' ? users : roles).get(store, principal.account, '', name)?.value;
    const snapshot = holder ? compileHolder(store, principal.account, holder) : none;
    compiled.set(place, snapshot);
    return snapshot;
  };
}

function compileHolder(store: Store, account: string, holder: PermissionHolder): PrincipalSnapshot {
  const inline = Object.entries(holder.inlinePolicies).map(([name, text]) =>
    compilePolicy(validatePolicy(text, 'identity'), { name, layer: 'identity' }),
  );
  const attached = holder.attachedPolicies.flatMap((arn) => compileManaged(store, account, arn, 'identity'));
  const { permissionsBoundary } = holder;
  return {
    identity: [...inline, ...attached],
    boundary: permissionsBoundary ? compileManaged(store, account, permissionsBoundary, 'boundary') : undefined,
    tags: new Map(holder.tags.map(({ Key, Value }) => [Key.toLowerCase(), Value])),
  };
}

/** The default version of a managed policy, AWS's or the account's own; nothing when it does not exist (any more). */
export function compileManaged(store: Store, account: string, arn: string, layer: Layer): CompiledPolicy[] {
  const text = managedPolicyText(store, account, arn);
  if (text === undefined) return [];
  return [compilePolicy(validatePolicy(text, 'identity'), { name: arn.slice(arn.lastIndexOf('/') + 1), arn, layer })];
}

/** The document of a managed policy's default version. */
export function managedPolicyText(store: Store, account: string, arn: string): string | undefined {
  const own = managedPolicies.get(store, account, '', arn)?.value;
  if (own) return own.versions.find(({ id }) => id === own.defaultVersionId)?.document;
  return managedPolicy(arn)?.document;
}
