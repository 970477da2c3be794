import type { Observation } from './usage-document.ts';

export interface LeastPrivilegeOptions {
  /** Calls last seen before are left out. Epoch milliseconds. */
  readonly since: number;
  /** Refused calls too: what a principal wanted, not only what it did. */
  readonly withDenied: boolean;
  /** A pattern to write in place of a resource, such as one with wildcards for path parameters; undefined for none. */
  readonly generalize: (resource: string) => string | undefined;
}

export interface GeneratedPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly GeneratedStatement[];
}

interface GeneratedStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

/** The policy that allows exactly the calls that were seen: each action on the resources that it was used on. */
export function leastPrivilege(observations: readonly Observation[], options: LeastPrivilegeOptions): GeneratedPolicy {
  const seen = observations.filter(
    ({ effect, lastAt }) => lastAt >= options.since && (effect === 'allow' || options.withDenied),
  );
  const byAction = Map.groupBy(seen, ({ question }) => question.action);
  const rows = [...byAction].map(([action, those]) => [action, resourcesOf(those, options)] as const);
  const byResources = Map.groupBy(rows, ([, resources]) => JSON.stringify(resources));
  const Statement = [...byResources.values()].map((same) => ({
    Effect: 'Allow' as const,
    Action: same.map(([action]) => action).sort(),
    Resource: same[0]![1],
  }));
  return { Version: '2012-10-17', Statement };
}

function resourcesOf(observations: readonly Observation[], { generalize }: LeastPrivilegeOptions): string[] {
  return [...new Set(observations.map(({ question }) => written(question.resource, generalize)))].sort();
}

/** INVARIANT: what a client sent is no wildcard; only `*` alone, of actions without resources, and ours are. */
function written(resource: string, generalize: LeastPrivilegeOptions['generalize']): string {
  if (resource === '*') return resource;
  return generalize(resource) ?? resource.replace(/[*?$]/g, '${$&}');
}
