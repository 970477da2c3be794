import { percentEncode } from '../percent-encoding.ts';
import type { Turning, Way } from './turning.ts';

/** Places from the end at which dot segments are put back, and names of the segments that they took away. */
const mostPlaces = 3;
const taken = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Python's requests, curl and browsers resolve dot segments before they send a path; a signer that has signed them as they
 * were is wrong. What stood before `..` has to be guessed: only single letters are.
 */
export const resolvedDotTurnings: readonly Turning[] = [
  {
    id: 'path-dots-resolved-by-client',
    paired: 0,
    told: (named) =>
      `The client signed dot segments (${named}) that its HTTP library resolved before it sent the path; resolve them before signing.`,
    ways: function* ({ request: { path } }) {
      const segments = path.split('/');
      for (let place = segments.length - 1; place > 0 && place >= segments.length - mostPlaces; place--) {
        for (const dots of guesses()) yield withDots(segments, place, dots);
      }
    },
  },
];

function* guesses(): Generator<string> {
  yield '.';
  for (const name of taken) yield `${name}/..`;
  for (const name of taken) yield `./${name}/..`;
}

function withDots(segments: readonly string[], place: number, dots: string): Way {
  return { change: { uri: percentEncode(segments.toSpliced(place, 0, dots).join('/'), true) }, named: dots };
}
