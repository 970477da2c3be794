import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Value } from '../java/value.ts';
import { compileTemplate } from './compile-template.ts';
import { inputObject } from './input-object.ts';
import { utilObject } from './util-object.ts';

type Row = readonly [template: string, context: object, answer: unknown, ignoresBlanks: boolean];

const file = join(import.meta.dirname, '../../../test/recorded-templates.json');
const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[];

/** As the recorder deployed it: the row's variables are taken out of the body by the template. */
function render(template: string, context: object): string {
  const body = JSON.stringify(context);
  const none = new Map<Value, Value>();
  const start = Object.keys(context).map((name) => `#set($${name} = $bodyJSON.${name})`);
  const variables = new Map<string, Value>([
    ['input', inputObject(body, { path: none, querystring: none, header: none })],
    ['util', utilObject],
    ['body', body],
  ]);
  return compileTemplate(`#set($bodyJSON = $util.parseJson($body)) ${start.join(' ')}\n${template}`).render(variables);
}

test('the recordings are there', () => {
  expect(rows).toHaveLength(132);
});

// Recorded on AWS, MOCK integrations of REST APIs, 2023 and later; NOTICE says by whom.
test.each(rows)('%j of %j is rendered as AWS rendered it', (template, context, answer, ignoresBlanks) => {
  const text = render(template, context);
  const compared = ignoresBlanks ? text.trim().replace(/\s+/g, ' ') : text;
  expect(typeof answer === 'string' ? compared : JSON.parse(compared)).toEqual(answer);
});
