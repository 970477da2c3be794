import type { Draft } from './draft.ts';
import type { Sight, Turning, Way } from './turning.ts';

/** The canonical headers are sorted by their lower-case names, in byte order. */
export const headerOrderTurnings: readonly Turning[] = [
  {
    id: 'headers-sorted-capitals-first',
    told: () =>
      'The client sorted the headers by their names as they are spelt, capital letters before small ones; make the names lower case before they are sorted.',
    ways: capitalsFirst,
  },
  {
    id: 'headers-sorted-as-name-value-lines',
    told: () =>
      'The client sorted whole lines of name and value, in which x-a-b comes before x-a; sort the headers by their names alone.',
    ways: ({ right }) => orders(right.headers.toSorted((a, b) => (a.join(':') < b.join(':') ? -1 : 1))),
  },
];

function* orders(headers: Draft['headers']): Generator<Way> {
  yield { change: { headers } };
  yield { change: { headers, names: headers.map(([name]) => name).join(';') } };
}

function* capitalsFirst({ request, right }: Sight): Generator<Way> {
  const spelt = new Map(request.headers.map(([name]) => [name.toLowerCase(), name]));
  const spelling = (name: string) => spelt.get(name) ?? name;
  // A library that adds the host itself has its name as it likes.
  for (const host of [spelling('host'), 'host', 'Host']) {
    const of = (name: string) => (name === 'host' ? host : spelling(name));
    yield* orders(right.headers.toSorted(([a], [b]) => (of(a) < of(b) ? -1 : 1)));
  }
}
