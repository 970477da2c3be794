import { expect, test } from 'vitest';
import type { Decision } from '../../policy/index.ts';
import type { Verdict } from './ruling.ts';
import { authorizationIdOf, type RuledRequest, rulingArchive } from './rulings.ts';

const verdict = (effect: Decision['effect']) => ({ decision: { effect } }) as Verdict;
const request = (requestId: string): RuledRequest => ({ requestId, verdicts: [] });

test("an authorization id is made of AWS's letters and digits, and follows from the request id", () => {
  expect(authorizationIdOf('0f8a7c1e-1234-4abc-9def-0123456789ab')).toBe('0f8a7c1e12344abc9def0123456789ab');
});

test('a request keeps its rulings in the order asked; a denial brings them all', () => {
  const archive = rulingArchive();
  const [allowed, denied] = [verdict('allow'), verdict('implicit-deny')];
  const asked = request('a-1');
  archive.keep(asked, allowed);
  expect(archive.denied('a1')).toBeUndefined();
  archive.keep(asked, denied);
  expect(archive.denied('a1')).toEqual([allowed, denied]);
  expect(archive.denied('nobody')).toBeUndefined();
});

test('denials are kept until five thousand others have come', () => {
  const archive = rulingArchive();
  archive.keep(request('denied'), verdict('explicit-deny'));
  for (let at = 0; at < 4999; at++) archive.keep(request(`denied-${at}`), verdict('implicit-deny'));
  expect(archive.denied('denied')).toHaveLength(1);
  for (let at = 0; at < 5000; at++) archive.keep(request(`denied-${at}`), verdict('implicit-deny'));
  expect(archive.denied('denied')).toBeUndefined();
  archive.clear();
  expect(archive.denied('denied4999')).toBeUndefined();
});
