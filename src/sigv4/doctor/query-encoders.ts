import { percentDecode } from '../percent-encoding.ts';
import type { Sight, Turning, Way } from './turning.ts';

/** Other sets of characters that encoders of queries leave although Signature Version 4 encodes them. */
const others = ['*', "'", '()', '!', "'()*", '/', ',', ':', '@', '$', ';'];

/** Encoders and parsers of queries that have their own ideas. */
export const queryEncoderTurnings: readonly Turning[] = [
  {
    id: 'query-partly-encoded-encodeURIComponent',
    told: () =>
      "The client encoded the query by encodeURIComponent, which leaves ! ' ( ) * as they are; encode every byte but letters, digits and - _ . ~.",
    ways: ({ right }) => queries(leave(right.query, "!'()*")),
  },
  {
    id: 'query-apostrophe-alone-encoded',
    told: () =>
      'The client encoded the apostrophe in the query but not ! ( ) *; encode every byte but letters, digits and - _ . ~.',
    ways: ({ right }) => queries(leave(right.query, '!()*')),
  },
  {
    id: 'query-partly-encoded',
    told: (named) =>
      `The client signed ${named} in the query as they are; encode every byte but letters, digits and - _ . ~.`,
    ways: function* ({ right }) {
      for (const characters of others) yield { change: { query: leave(right.query, characters) }, named: characters };
    },
  },
  {
    id: 'query-value-cut-at-second-equals',
    told: () =>
      'The client signed a value of the query only up to the equals sign in it; sign the whole value, the sign as %3D.',
    ways: ({ right }) => queries(right.query.replace(/%3D[^&]*/g, '')),
  },
  {
    id: 'query-empty-parameter-signed-as-equals',
    told: () =>
      'The client signed an empty parameter, as two ampersands in a row or one at the end make it, as a lone equals sign; leave empty parameters out.',
    ways: (sight) => emptyParameters(sight, '=&'),
  },
  {
    id: 'query-empty-parameter-kept',
    told: () =>
      'The client kept an empty parameter, as two ampersands in a row or one at the end make it, in what it signed; leave empty parameters out.',
    ways: function* (sight) {
      yield* emptyParameters(sight, '&');
      if (countEmpty(sight) > 0) yield* queries(`${sight.right.query}&`, sight.request.query);
    },
  },
  {
    id: 'query-utf8-escape-malformed',
    told: () =>
      'The client signed characters beyond ASCII with one percent sign for all their bytes; write %XX for each byte.',
    ways: ({ right }) =>
      queries(right.query.replace(/(?<=%[89A-F][0-9A-F]|(?:%[89A-F][0-9A-F])+)%(?=[89AB][0-9A-F])/g, '')),
  },
];

function* queries(...texts: string[]): Generator<Way> {
  for (const query of texts) yield { change: { query } };
}

function leave(encoded: string, characters: string): string {
  return encoded.replace(/%[0-9A-F]{2}/g, (code) =>
    characters.includes(percentDecode(code)) ? percentDecode(code) : code,
  );
}

function* emptyParameters(sight: Sight, written: string): Generator<Way> {
  const count = countEmpty(sight);
  if (count > 0) yield* queries(written.repeat(count) + sight.right.query, written + sight.right.query);
}

function countEmpty({ request: { query } }: Sight): number {
  return query === '' ? 0 : query.split('&').filter((part) => part === '').length;
}
