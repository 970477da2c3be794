import type { Store } from '../store/store.ts';
import { type RoleDocument, roleArn, roles, type UserDocument, userArn, users } from './documents.ts';

/** A user or role by its unique id, under the name that it has today. */
export interface NamedEntity {
  readonly kind: 'user' | 'role';
  readonly account: string;
  readonly name: string;
  readonly arn: string;
}

type FindEntity = (id: string) => NamedEntity | undefined;

const indexes = new WeakMap<Store, FindEntity>();

/**
 * Finds users and roles by their unique ids (AIDA..., AROA...), whatever their account. One index of each store, built at
 * its first use and kept up to date by the change feed.
 */
export function entityById(store: Store, id: string): NamedEntity | undefined {
  const find = indexes.get(store) ?? buildIndex(store);
  indexes.set(store, find);
  return find(id);
}

function buildIndex(store: Store): FindEntity {
  const entities = new Map<string, NamedEntity>();
  for (const { key, value } of users.all(store)) entities.set(value.id, named(key.kind, key.account, value));
  for (const { key, value } of roles.all(store)) entities.set(value.id, named(key.kind, key.account, value));
  store.watch((changes) => {
    // A renamed user is removed and created in one commit: what goes must go first.
    const ours = changes.filter(({ key }) => isEntity(key.kind));
    for (const { before } of ours) if (before) entities.delete((before as UserDocument | RoleDocument).id);
    for (const { key, after } of ours) {
      if (!after) continue;
      const entity = after as UserDocument | RoleDocument;
      entities.set(entity.id, named(key.kind, key.account, entity));
    }
  });
  return (id) => entities.get(id);
}

function isEntity(kind: string): boolean {
  return kind === users.kind || kind === roles.kind;
}

function named(kind: string, account: string, entity: UserDocument | RoleDocument): NamedEntity {
  const { name } = entity;
  if (kind === users.kind) return { kind: 'user', account, name, arn: userArn(account, entity) };
  return { kind: 'role', account, name, arn: roleArn(account, entity) };
}
