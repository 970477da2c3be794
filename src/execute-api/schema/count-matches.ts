import type { Value } from '../java/value.ts';
import { silentReport } from './report.ts';
import type { Run, Subschema } from './schema.ts';

/** How many of these an instance is right by. */
export function countMatches(schemas: readonly Subschema[], instance: Value, run: Run): number {
  let matched = 0;
  run.spend(2 * schemas.length);
  for (const schema of schemas) {
    const report = silentReport();
    run.validate(schema, instance, report);
    if (!report.failed) matched++;
  }
  return matched;
}
