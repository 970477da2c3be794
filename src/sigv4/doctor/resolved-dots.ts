import { percentEncode } from '../percent-encoding.ts';
import type { Turning, Way } from './turning.ts';

/** Places, from the end, at which dot segments are put back. */
const mostPlaces = 4;
/** Different segments of the path itself that are tried as what `..` took away, the last first. */
const mostOwn = 6;

/** What stood before a `..` is lost: letters, digits, and what examples and APIs are often made of are tried. */
const common = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789',
  ...['api', 'v1', 'v2', 'dev', 'prod', 'test', 'foo', 'bar', 'users', 'user', 'pets', 'items', 'orders', 'products'],
  ...['public', 'private', 'admin', 'other', 'x1', 'index.html'],
];

/**
 * Python's requests, curl and browsers resolve dot segments before they send a path, and some clients make runs of slashes
 * one; a signer that has signed them as they were is wrong. Names of several letters that stand nowhere else are not found.
 */
export const resolvedDotTurnings: readonly Turning[] = [
  {
    id: 'path-dots-resolved-by-client',
    guessed: true,
    told: (named) =>
      `The client signed dot segments (${named}) that its HTTP library resolved before it sent the path; resolve them before signing.`,
    ways: function* ({ request: { path } }) {
      const segments = path.split('/');
      for (const dots of guesses(segments)) {
        for (const place of places(segments)) yield withDots(segments, place, dots);
      }
    },
  },
  {
    id: 'path-slashes-made-one-by-client',
    guessed: true,
    told: () =>
      'The client signed two slashes in a row, and its HTTP library sent one; make runs of slashes one before signing.',
    ways: function* ({ request: { path } }) {
      const segments = path.split('/');
      for (const place of places(segments)) yield withDots(segments, place, '');
    },
  },
];

function* guesses(segments: readonly string[]): Generator<string> {
  yield '.';
  yield '..';
  const own = new Set(segments.filter((segment) => segment !== '').reverse());
  const names = [...[...own].slice(0, mostOwn), ...common.filter((name) => !own.has(name))];
  for (const name of names) yield `${name}/..`;
  for (const name of names.filter(({ length }) => length === 1)) yield `./${name}/..`;
}

/** Before each of the last segments, and in the place of the last when it is empty: `/a/.` is sent as `/a/`. */
function* places(segments: readonly string[]): Generator<number> {
  for (let place = segments.length - 1; place > 0 && place >= segments.length - mostPlaces; place--) yield place;
}

function withDots(segments: readonly string[], place: number, dots: string): Way {
  const replaced = segments[place] === '' && dots !== '' ? 1 : 0;
  return { change: { uri: percentEncode(segments.toSpliced(place, replaced, dots).join('/'), true) }, named: dots };
}
