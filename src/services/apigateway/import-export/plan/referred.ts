import { followed } from '../read/references.ts';
import { objectOf, textOf, type Untyped } from '../read/untyped.ts';
import type { Planning } from './planning.ts';

/** What a value refers to; undefined, and a warning, when that is not in the document. `what` such as `parameter`. */
export function referred(value: unknown, what: string, { definition, findings }: Planning): Untyped | undefined {
  const found = followed(value, definition);
  if (!found) {
    findings.warnings.push(`Reference to ${what} '${textOf(objectOf(value)['$ref'])}' not found. Ignoring.`);
  }
  return found;
}
