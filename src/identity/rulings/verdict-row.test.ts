import { expect, test } from 'vitest';
import type { Verdict } from './ruling.ts';
import { verdictRow } from './verdict-row.ts';

const facts = {
  now: 1,
  sourceIp: '127.0.0.1',
  secure: false,
  region: 'eu-west-1',
  userAgent: 'curl',
  referer: undefined,
};
const verdict = {
  question: {
    principal: { kind: 'anonymous' },
    action: 'execute-api:Invoke',
    resource: 'arn:aws:execute-api:eu-west-1:123456789012:a/dev/GET/',
    resourceAccount: '123456789012',
    facts,
    resourcePolicy: [],
  },
  decision: { effect: 'allow' },
  snapshot: { identity: [], boundary: undefined, attachments: new Map() },
  session: undefined,
} as unknown as Verdict;

const emptyRow = () => ({ texts: [], numbers: [], references: [] });

test('a verdict comes back from its row as it was', () => {
  const row = emptyRow();
  expect(verdictRow.put(verdict, row)).toBe(true);
  expect(verdictRow.take(row)).toEqual(verdict);
});

test.each([
  ['keys of a service', { serviceKeys: { 'sts:externalid': 'x' } }],
  ['a policy that must allow', { resourceMustAllow: true }],
  ['a one-time code', { facts: { ...facts, mfaAt: 1 } }],
])('a verdict with %s has no row, for a row would lose it', (_what, more) => {
  expect(verdictRow.put({ ...verdict, question: { ...verdict.question, ...more } }, emptyRow())).toBe(false);
});
