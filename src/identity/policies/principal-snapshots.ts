import { compilePolicy, validatePolicy } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import { type GroupDocument, groupArn, groups, managedPolicies, roles, users } from '../documents.ts';
import type { FederatedUser, Principal } from '../principal.ts';
import { entityById } from '../unique-ids.ts';
import { compileHolder, type Holder, noPolicies, type PrincipalSnapshot } from './compile-holder.ts';
import { laterTurns } from './later-turns.ts';
import type { CompileManaged } from './managed-policy-compiler.ts';

/**
 * Snapshots of users and roles, compiled when they are written: the change feed throws away what a commit has made stale,
 * and it is compiled anew in the turns that follow, or at once for a request that comes before.
 */
export function principalSnapshots(
  store: Store,
  compileManaged: CompileManaged,
): (principal: Principal) => PrincipalSnapshot {
  const compiled = new Map<string, PrincipalSnapshot>();
  const places = new Map<string, Holder>();
  const compileLater = laterTurns((place: string) => {
    const holder = places.get(place);
    if (holder) snapshotAt(place, holder);
  });

  function snapshotAt(place: string, holder: Holder): PrincipalSnapshot {
    const snapshot = compiled.get(place) ?? compileHolder(store, compileManaged, holder);
    compiled.set(place, snapshot);
    return snapshot;
  }

  function follow(holder: Holder): void {
    const place = placeOf(holder);
    places.set(place, holder);
    compiled.delete(place);
    compileLater(place);
  }

  function followMadeOf(arn: string): void {
    for (const [place, { madeOf }] of compiled) if (madeOf.has(arn)) follow(places.get(place)!);
  }

  for (const { key } of users.all(store)) follow({ kind: 'user', account: key.account, name: key.id });
  for (const { key } of roles.all(store)) follow({ kind: 'role', account: key.account, name: key.id });
  store.watch((changes) => {
    for (const change of changes) {
      const { kind, account, id: name } = change.key;
      if (kind === managedPolicies.kind) followMadeOf(name);
      if (kind === groups.kind && change.before) followMadeOf(groupArn(account, change.before as GroupDocument));
      if (kind !== users.kind && kind !== roles.kind) continue;
      const holder = { kind: kind === users.kind ? 'user' : 'role', account, name } as const;
      if (change.after) follow(holder);
      else forget(placeOf(holder));
    }
  });

  function forget(place: string): void {
    places.delete(place);
    compiled.delete(place);
  }

  /** Of users and sessions of roles, who never hold another's policies. */
  const known = new WeakMap<Principal, string>();

  return (principal) => {
    const snapshot = compiled.get(known.get(principal) ?? '');
    if (snapshot) return snapshot;
    const holder = holderOf(store, principal);
    if (holder === 'root') return rootOwned(principal);
    const place = placeOf(holder);
    if (principal.kind !== 'federated-user') known.set(principal, place);
    return places.has(place) ? snapshotAt(place, holder) : noPolicies;
  };
}

function placeOf({ kind, account, name }: Holder): string {
  return `${kind}/${account}/${name}`;
}

/** Whose policies a principal has: a session of a user, and whoever the user lets act for it, has the user's. */
function holderOf(store: Store, principal: Principal): Holder | 'root' {
  const { account } = principal;
  if (principal.kind === 'root') return 'root';
  if (principal.kind === 'user') return { kind: 'user', account, name: principal.name };
  if (principal.kind === 'role-session') return { kind: 'role', account, name: principal.roleName };
  return federatedHolder(store, principal);
}

function federatedHolder(store: Store, { account, owner }: FederatedUser): Holder | 'root' {
  return owner ? { kind: 'user', account, name: entityById(store, owner.id)?.name ?? owner.name } : 'root';
}

const everything = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}';

/** The root user needs no policies; whom it lets act for it may do all that the session policy leaves. */
const lentByRoot: PrincipalSnapshot = {
  ...noPolicies,
  identity: [compilePolicy(validatePolicy(everything, 'identity'), { name: 'root user', layer: 'identity' })],
};

function rootOwned({ kind }: Principal): PrincipalSnapshot {
  return kind === 'root' ? noPolicies : lentByRoot;
}
