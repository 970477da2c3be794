import { serviceOf } from './action-name.ts';
import type { CompiledStatement, StatementIndex, StatementsByHead } from './compiled-policy.ts';
import { headOfPattern } from './resource-head.ts';

/** How many entries an index may still take: no document, however made, costs more than its length. */
interface Budget {
  left: number;
}

/** The keys a statement belongs to; undefined when it may belong to any. */
type KeysOf<Key> = (statement: CompiledStatement) => ReadonlySet<Key> | undefined;

interface Grouped<Key> {
  readonly byKey: ReadonlyMap<Key, readonly CompiledStatement[]>;
  readonly anyKey: readonly CompiledStatement[];
}

/** So many statements are read through as fast as a head is looked up. */
const worthIndexing = 8;

/** Sorts statements by the services that their actions can belong to, and where there are many by the heads of their ARNs. */
export function indexStatements(statements: readonly CompiledStatement[]): StatementIndex {
  const budget = { left: 1024 + 32 * statements.length };
  const { byKey, anyKey } = group(statements, servicesOf, budget);
  const byService = new Map([...byKey].map(([service, list]) => [service, byHeads(list, budget)] as const));
  return { byService, anyService: byHeads(anyKey, budget) };
}

function byHeads(statements: readonly CompiledStatement[], budget: Budget): StatementsByHead {
  const many = statements.length >= worthIndexing;
  const { byKey, anyKey } = many ? group(statements, headsOf, budget) : ungrouped<number>(statements);
  return { byHead: byKey, anyHead: anyKey };
}

/** Statements of any key stand in every list, in their place. Falls back to one list where that would take too much. */
function group<Key>(statements: readonly CompiledStatement[], keysOf: KeysOf<Key>, budget: Budget): Grouped<Key> {
  const byKey = new Map<Key, CompiledStatement[]>();
  const anyKey: CompiledStatement[] = [];
  for (const statement of statements) {
    const keys = keysOf(statement);
    budget.left -= keys ? newEntries(keys, byKey, anyKey) : byKey.size;
    if (budget.left < 0) return ungrouped(statements);
    if (keys === undefined) {
      for (const list of byKey.values()) list.push(statement);
      anyKey.push(statement);
    }
    for (const key of keys ?? []) {
      if (!byKey.has(key)) byKey.set(key, [...anyKey]);
      byKey.get(key)!.push(statement);
    }
  }
  return { byKey, anyKey };
}

function newEntries<Key>(keys: ReadonlySet<Key>, known: ReadonlyMap<Key, unknown>, copied: readonly unknown[]): number {
  let entries = keys.size;
  for (const key of keys) if (!known.has(key)) entries += copied.length;
  return entries;
}

function ungrouped<Key>(statements: readonly CompiledStatement[]): Grouped<Key> {
  return { byKey: new Map(), anyKey: statements };
}

function servicesOf({ action }: CompiledStatement): ReadonlySet<string> | undefined {
  if (action.not) return undefined;
  const services = new Set(action.written.map(serviceOf));
  for (const service of services) if (/[*?]/.test(service)) return undefined;
  return services;
}

function headsOf({ resource }: CompiledStatement): ReadonlySet<number> | undefined {
  if (!resource || resource.not) return undefined;
  const heads = new Set<number>();
  for (const written of resource.written) {
    const head = headOfPattern(written);
    if (head === undefined) return undefined;
    heads.add(head);
  }
  return heads;
}
