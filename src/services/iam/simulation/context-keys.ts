import type { CompiledPolicy, CompiledStatement } from '../../../policy/index.ts';

/** The condition keys that a statement asks for, as it writes them. */
export interface StatementKeys {
  /** In the variables of its resources. */
  readonly resource: readonly string[];
  /** In its conditions, and in the variables of their values. */
  readonly condition: readonly string[];
}

export function statementKeys(policies: readonly CompiledPolicy[]): ReadonlyMap<CompiledStatement, StatementKeys> {
  return new Map(
    policies.flatMap(({ version, statements }) =>
      statements.map((statement) => [statement, keysOf(statement, version === '2012-10-17')] as const),
    ),
  );
}

/** All keys of all statements in the order of the documents, each once: keys have no case. */
export function contextKeys(policies: readonly CompiledPolicy[]): string[] {
  const all = [...statementKeys(policies).values()].flatMap(({ resource, condition }) => [...resource, ...condition]);
  return distinctKeys(all);
}

export function distinctKeys(keys: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const key of keys) if (!byName.has(key.toLowerCase())) byName.set(key.toLowerCase(), key);
  return [...byName.values()];
}

function keysOf({ resource, conditions }: CompiledStatement, variables: boolean): StatementKeys {
  const variablesOf = (texts: readonly string[]) => (variables ? texts.flatMap(variableNames) : []);
  return {
    resource: variablesOf(resource?.written ?? []),
    condition: conditions.flatMap(({ key, expected }) => [key, ...variablesOf(expected)]),
  };
}

/** The names in `${name}` and `${name, 'default'}`; `${*}`, `${?}` and `${$}` are characters. */
function variableNames(text: string): string[] {
  const names = [...text.matchAll(/\$\{([^{}]*)\}/g)].map(([, inner = '']) => inner.split(',', 1)[0]?.trim() ?? '');
  return names.filter((name) => name.length > 1);
}
