import { readJson } from '../../../src/execute-api/java/read-json.ts';
import { toJson, toText } from '../../../src/execute-api/java/to-text.ts';
import { compileJsonPath } from '../../../src/execute-api/json-path/json-path.ts';
import { budget } from '../../../src/execute-api/templates/budget.ts';
import type { Comparison, Outcome } from '../comparison.ts';
import { removals } from '../removals.ts';
import { handWritten } from './hand-written.ts';
import { makePath } from './make-path.ts';
import type { PathCase } from './path-case.ts';

const nothing = '(nothing is found)';

/** JSON paths, against JsonPath 2.9.0: what is found, as JSON and as it prints. */
export const paths: Comparison<PathCase> = {
  handWritten,
  make: makePath,
  request: ({ path, body }) => ({ kind: 'jsonpath', path, body }),
  ours,
  theirs,
  smaller,
  show: ({ path, body }) => `${path} of ${body}`,
  known,
};

function ours({ path, body }: PathCase): Outcome {
  const paid = budget();
  try {
    const found = compileJsonPath(path)(readJson(body), paid);
    if (found === undefined) return { out: nothing };
    return { out: `${toJson(found, paid)} prints ${found === null ? 'null' : toText(found, paid)}` };
  } catch (error) {
    return { error: error instanceof Error ? `${error.message}` : String(error) };
  }
}

function theirs(answer: object): Outcome {
  if ('error' in answer) {
    const { type, message } = answer.error as { type: string; message: string };
    return type === 'PathNotFoundException' ? { out: nothing } : { error: `${type}: ${message}` };
  }
  const { out, string } = answer as { out: string; string: string };
  return { out: `${out} prints ${string}` };
}

function* smaller({ path, body }: PathCase): Iterable<PathCase> {
  for (const shorter of removals(path)) yield { path: shorter, body };
  for (const shorter of removals(body)) if (isJson(shorter)) yield { path, body: shorter };
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}

function known({ path }: PathCase, mine: Outcome, other: Outcome): string | undefined {
  if ('error' in mine && mine.error.includes('are not implemented by Sekisho')) return 'Refused patterns';
  if ('error' in other && other.error.includes('Current path token is a leaf'))
    return 'Paths that change as they are read';
  return path.includes('append(') ? 'append changes nothing' : undefined;
}
