import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { foundEntries, requestEntry } from './found-entries.ts';

const iam = 'arn:aws:iam::123456789012';
const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:caller';
const entries: readonly Entry[] = [
  { kind: 'page', label: 'Roles', detail: '', to: '/iam/roles' },
  { kind: 'api', label: 'bookshop', detail: 'a1b2c3d4e5', to: '/apis/a1b2c3d4e5' },
  { kind: 'method', label: 'GET /books', detail: 'bookshop', to: '/apis/a1b2c3d4e5/resources/x/GET' },
  { kind: 'function', label: 'caller', detail: lambda, to: '/functions/caller' },
  { kind: 'role', label: 'caller-role', detail: `${iam}:role/service/caller-role`, to: '/iam/roles/caller-role' },
  { kind: 'role', label: 'a-caller', detail: `${iam}:role/a-caller`, to: '/iam/roles/a-caller' },
];
const found = (typed: string) => foundEntries(entries, typed).map(({ to }) => to);

test.each([
  ['', ['/iam/roles']],
  ['BOOK', ['/apis/a1b2c3d4e5', '/apis/a1b2c3d4e5/resources/x/GET']],
  ['get books', ['/apis/a1b2c3d4e5/resources/x/GET']],
  ['caller', ['/functions/caller', '/iam/roles/caller-role', '/iam/roles/a-caller']],
  [`${lambda}:$LATEST`, ['/functions/caller']],
  [`${iam}:role/service/caller-role`, ['/iam/roles/caller-role']],
  ['arn:aws:sts::123456789012:assumed-role/a-caller/session', ['/iam/roles/a-caller']],
  ['arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/dev/GET/books', ['/apis/a1b2c3d4e5']],
  ['nothing of this', []],
])('%j finds %j', (typed, expected) => expect(found(typed)).toEqual(expected));

test('a request is opened by its id, or by the id of its denial', () => {
  const id = '0f9c2f4e-1111-2222-3333-444455556666';
  expect(requestEntry(` ${id} `)?.to).toBe(`/requests/${id}`);
  expect(requestEntry(id.replaceAll('-', ''))?.to).toBe(`/requests/${id.replaceAll('-', '')}`);
  expect(requestEntry(id.slice(1))).toBeUndefined();
});
