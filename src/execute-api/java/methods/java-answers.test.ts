import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileTemplate } from '../../templates/compile-template.ts';
import { inputObject } from '../../templates/input-object.ts';

/** A value of a body, a call on it, and what Velocity 1.7 on JDK 17 prints of the template below; null where it throws. */
type Row = readonly [receiver: string, call: string, answer: string | null];

const file = join(import.meta.dirname, '../../../../test/java-method-answers.json');
const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[];

function answerOf(receiver: string, call: string): string | null {
  const template = `#set($r = $input.path('$.r'))#set($c = $r.toString())#set($v = $r.${call})[$v] $v.class.name $r`;
  const input = inputObject(`{"r":${receiver}}`, { path: new Map(), querystring: new Map(), header: new Map() });
  try {
    return compileTemplate(template).render(new Map([['input', input]]));
  } catch {
    return null;
  }
}

test.each(rows)('(%s).%s is what Java 17 answers', (receiver, call, answer) => {
  expect(answerOf(receiver, call)).toBe(answer);
});
