import { expect, test } from 'vitest';
import { crumbsOf } from './crumbs.ts';

const way = (pathname: string, search = '', named?: string) =>
  crumbsOf({ pathname, search }, 'en', named).map(({ text, to }) => `${text} ${to}`);

test.each([
  ['/', []],
  ['/no/such/page', []],
  ['/apisx', []],
  ['/iam/users', ['Home /', 'Users /iam/users']],
  ['/iam/users/a%20b', ['Home /', 'Users /iam/users', 'a b /iam/users/a%20b']],
  ['/functions/create/new', ['Home /', 'Lambda /functions', 'Create function /functions/create/new']],
] as const)('%s', (pathname, expected) => expect(way(pathname)).toEqual(expected));

test('an API goes by its name once that is known, and its tab has a place of its own', () => {
  expect(way('/apis/a1b2c3/stages').slice(2)).toEqual(['a1b2c3 /apis/a1b2c3', 'Stages /apis/a1b2c3/stages']);
  expect(way('/apis/a1b2c3/resources/x/GET', '', 'bookshop').slice(2)).toEqual([
    'bookshop /apis/a1b2c3',
    'Resources /apis/a1b2c3/resources',
  ]);
});

test('a policy goes by its name, a log stream below its group', () => {
  expect(way('/iam/policies/arn:aws:iam::aws:policy/service-role/X').at(-1)).toMatch(/^X /);
  expect(way('/logs/stream', '?group=%2Faws%2Flambda%2Ff&stream=s').slice(2)).toEqual([
    '/aws/lambda/f /logs/group?name=%2Faws%2Flambda%2Ff',
    's /logs/stream?group=%2Faws%2Flambda%2Ff&stream=s',
  ]);
});
