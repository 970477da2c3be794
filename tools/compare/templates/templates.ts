import type { Random } from '../../../test/random.ts';
import type { Comparison } from '../comparison.ts';
import { removals } from '../removals.ts';
import { handWritten } from './hand-written.ts';
import { knownDifference } from './known-differences.ts';
import { makeTemplate } from './make-template.ts';
import { renderOurs, type TemplateCase } from './render-ours.ts';

/** What random templates find in their variables. */
const start = `#set($body = $input.path('$'))#set($a = $body.a)#set($b = $body.b)#set($l = $body.l)#set($m = $body.m)#set($s = $body.s)#set($n = $body.n)`;

/** Mapping templates, against Velocity 1.7 as AWS runs it. */
export const templates: Comparison<TemplateCase> = {
  handWritten,
  make: (random) => ({ template: start + makeTemplate(random), body: makeBody(random) }),
  request: ({ template, body }) => ({ kind: 'velocity', template, body }),
  ours: renderOurs,
  *smaller({ template, body }) {
    for (const shorter of removals(template)) yield { template: shorter, body };
    if (body !== '{}') yield { template, body: '{}' };
  },
  show: ({ template, body }) => `${JSON.stringify(template)} of ${body}`,
  known: knownDifference,
};

const values = [
  '1',
  '0',
  '-7',
  '2.5',
  '10.0',
  '"text"',
  '""',
  'null',
  'true',
  'false',
  '9007199254740993',
  '[1,2,3]',
  '["a","b"]',
  '[]',
  '{}',
  '{"k":"v","id":7}',
  '[{"id":1},{"id":2}]',
  '"a,b,,c"',
  '[1,null,"x/y"]',
  '{"k":{"j":1.50}}',
  '12345678901234567890',
  '0.1',
  '1e7',
  '"$s #if"',
  '"Grüße"',
];

function makeBody(random: Random): string {
  const any = () => random.pick(values);
  const map = `{"k":${any()},"name":${any()},"id":${any()}}`;
  const list = `[${any()},${any()},${any()}]`;
  return `{"a":${any()},"b":${any()},"l":${list},"m":${map},"s":"${random.pick(['abc', 'b,c', '', 'A b', 'x'])}","n":${random.pick(['0', '1', '2', '3.0', '2147483647'])},"items":${any()},"list":${list}}`;
}
