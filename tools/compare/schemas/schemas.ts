import { schemaCompiler } from '../../../src/execute-api/schema/compile-schema.ts';
import { readExactJson } from '../../../src/execute-api/schema/read-exact-json.ts';
import { validate } from '../../../src/execute-api/schema/validate.ts';
import type { Comparison, Outcome } from '../comparison.ts';
import { handWritten } from './hand-written.ts';
import { makeSchemaCase } from './make-schema.ts';
import type { SchemaCase } from './schema-case.ts';
import { smallerValues } from './smaller-values.ts';

/** Schemas of draft 4, against json-schema-validator 2.2.14: what is said of an instance, in its order. */
export const schemas: Comparison<SchemaCase> = {
  handWritten,
  make: makeSchemaCase,
  request: ({ schema, instance }) => ({ kind: 'schema', schema, instance }),
  ours,
  theirs,
  smaller,
  show: ({ schema, instance }) => `${schema} of ${instance}`,
  known,
};

function ours({ schema, instance }: SchemaCase): Outcome {
  try {
    const compiled = schemaCompiler(() => undefined)(readExactJson(schema));
    return { out: JSON.stringify(validate(compiled, readExactJson(instance))) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function theirs(answer: object): Outcome {
  if ('error' in answer) {
    const { type, message } = answer.error as { type: string; message: string };
    return { error: `${type}: ${message}` };
  }
  return { out: JSON.stringify((answer as { out: string[] }).out) };
}

function* smaller({ schema, instance }: SchemaCase): Iterable<SchemaCase> {
  for (const each of smallerValues(schema)) yield { schema: each, instance };
  for (const each of smallerValues(instance)) yield { schema, instance: each };
}

function known({ schema, instance }: SchemaCase, _mine: Outcome, other: Outcome): string | undefined {
  if ('error' in other && other.error.includes('UncheckedExecutionException')) return 'Patterns on which Rhino fails';
  if (!schema.includes('pattern')) return undefined;
  if (/\\\\[1-9]/.test(schema)) return 'References of patterns in schemas';
  return /[\ud800-\udfff]|\\ud[89a-f]/i.test(schema + instance)
    ? 'Patterns of schemas beyond the basic plane'
    : undefined;
}
