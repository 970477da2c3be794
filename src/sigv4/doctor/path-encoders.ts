import { canonicalUri, normalizePath } from '../canonical-uri.ts';
import { decodeEscapes, percentEncode } from '../percent-encoding.ts';
import type { Turning, Way } from './turning.ts';

/** What `encodeURIComponent` leaves as it is although Signature Version 4 encodes it, and what `encodeURI` leaves beside. */
const leftByComponent = "!'()*";
const leftByUri = `${leftByComponent};,?:@&=+$#`;

/** The encoders of languages leave characters alone that the canonical URI has encoded, or cut the path. */
export const pathEncoderTurnings: readonly Turning[] = [
  {
    id: 'path-partly-encoded-encodeURIComponent',
    told: () =>
      "The client encoded the sent path once more by encodeURIComponent, which leaves ! ' ( ) * as they are; encode every byte but letters, digits and - _ . ~ /.",
    ways: ({ right: { uri } }) => uris(leave(uri, leftByComponent)),
  },
  {
    id: 'path-partly-encoded-encodeURI',
    told: () =>
      'The client encoded the sent path once more by encodeURI, which leaves : @ & = + $ , ; and others as they are; encode every byte but letters, digits and - _ . ~ /.',
    ways: ({ right: { uri } }) => uris(leave(uri, leftByUri)),
  },
  {
    id: 'path-encodeURI-twice',
    told: () =>
      'The client encoded the sent path twice more by encodeURI; encode it one time only, and every byte but letters, digits and - _ . ~ /.',
    ways: ({ right: { uri } }) => uris(leave(percentEncode(leave(uri, leftByUri), true), leftByUri)),
  },
  {
    id: 'path-double-encoded-raw-characters',
    told: () =>
      'The client signed the path decoded and encoded twice, but sent some of its characters as they are; send the path that is encoded once, or sign the one that is sent.',
    ways: ({ request: { path } }) => uris(canonicalUri(percentEncode(decodeEscapes(path), true))),
  },
  {
    id: 'path-cut-at-semicolon',
    told: () =>
      'The client signed the path only up to the semicolon in its last segment; sign the whole path, or send the semicolon as %3B.',
    ways: ({ request: { path } }) => {
      const cut = path.replace(/;[^/]*$/, '');
      if (cut === path) return [];
      return uris(canonicalUri(cut), normalizePath(cut));
    },
  },
];

function leave(encoded: string, characters: string): string {
  return encoded.replace(/%[0-9A-F]{2}/g, (code) =>
    characters.includes(decodeEscapes(code)) ? decodeEscapes(code) : code,
  );
}

function* uris(...texts: string[]): Generator<Way> {
  for (const uri of texts) yield { change: { uri } };
}
