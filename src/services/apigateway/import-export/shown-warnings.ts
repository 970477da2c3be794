import type { ImportPlan } from './plan/import-plan.ts';

const mostWarnings = 1000;

/** The warnings of an import in its answer. */
export function shownWarnings({ findings }: ImportPlan): { warnings?: string[] } {
  return findings.warnings.length === 0 ? {} : { warnings: findings.warnings.slice(0, mostWarnings) };
}
