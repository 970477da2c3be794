import type { CompiledStatement, StatementIndex } from './compiled-policy.ts';

/** Sorts statements by the services that their actions can belong to. */
export function indexStatements(statements: readonly CompiledStatement[]): StatementIndex {
  const byService = new Map<string, CompiledStatement[]>();
  const anyService: CompiledStatement[] = [];
  for (const statement of statements) {
    const services = servicesOf(statement);
    if (services === undefined) {
      for (const list of byService.values()) list.push(statement);
      anyService.push(statement);
    }
    for (const service of services ?? []) {
      if (!byService.has(service)) byService.set(service, [...anyService]);
      byService.get(service)!.push(statement);
    }
  }
  return { byService, anyService };
}

/** Undefined when the statement speaks of every service. */
function servicesOf({ action }: CompiledStatement): ReadonlySet<string> | undefined {
  if (action.not) return undefined;
  const services = new Set(action.written.map(serviceOf));
  for (const service of services) if (/[*?]/.test(service)) return undefined;
  return services;
}

/** The part of an action before the colon, in lower case: `execute-api` of `execute-api:Invoke`. */
export function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return (colon < 0 ? action : action.slice(0, colon)).toLowerCase();
}
