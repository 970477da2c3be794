import { canonicalUri, normalizePath } from '../canonical-uri.ts';
import { decodeEscapes, percentEncode } from '../percent-encoding.ts';
import type { Sight, Turning, Way } from './turning.ts';

/**
 * The canonical URI of every service but S3 is the path as sent, normalised and percent-encoded once more.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export const pathTurnings: readonly Turning[] = [
  {
    id: 'path-not-normalised',
    paired: 1,
    told: () =>
      'The client signed the path with its double slashes or dot segments; make runs of slashes one and resolve dots before signing.',
    ways: ({ request: { path } }) => uris(percentEncode(path, true)),
  },
  {
    id: 'path-encoded-once',
    paired: 2,
    told: () =>
      'The client signed the path as it is sent, as S3 has it; for every other service percent-encode the sent path once more.',
    ways: ({ request: { path } }) => uris(normalizePath(path), path, percentEncode(decodeEscapes(path), true)),
  },
  {
    id: 'path-not-encoded',
    told: () =>
      'The client signed the path without any percent-encoding; encode it for the wire, and that once more for the signature.',
    ways: ({ request: { path } }) => uris(decodeEscapes(normalizePath(path)), decodeEscapes(path)),
  },
  {
    id: 'path-encoded-thrice',
    told: () => 'The client percent-encoded the path once too often; encode the path that is sent one time only.',
    ways: ({ request: { path } }) => uris(percentEncode(canonicalUri(path), true)),
  },
  {
    id: 'path-trailing-slash',
    paired: 1,
    told: () =>
      'The client signed the path with a trailing slash more or less than it sent; sign the path as it is sent.',
    ways: ({ right: { uri } }) => uris(uri.endsWith('/') ? uri.slice(0, -1) : `${uri}/`),
  },
  {
    id: 'path-slashes-encoded',
    told: () => 'The client percent-encoded the slashes of the path; keep them as they are.',
    ways: ({ request: { path } }) =>
      uris(percentEncode(normalizePath(path), false), percentEncode(path, false).replace(/^%2F/, '/')),
  },
  {
    id: 'path-escapes-in-another-case',
    told: () =>
      'The client signed the percent-escapes of the path in another case than it sent them; sign the path byte for byte as it is sent.',
    ways: ({ request: { path } }) =>
      uris(canonicalUri(inCase(path, true)), canonicalUri(inCase(path, false)), inCase(canonicalUri(path), false)),
  },
  {
    id: 'path-with-query',
    told: () => 'The client signed the query as a part of the path; the query has a line of its own.',
    ways: function* ({ request: { path, query } }) {
      if (query === '') return;
      yield { change: { uri: canonicalUri(`${path}?${query}`), query: '' } };
      yield { change: { uri: `${canonicalUri(path)}?${query}`, query: '' } };
    },
  },
  {
    id: 'path-without-stage',
    paired: 1,
    told: () =>
      'The client signed the path without its first segment, as behind a custom domain name; sign the whole path that is sent, the stage too.',
    ways: ({ right: { uri } }) => uris(uri.replace(/^\/[^/]+\/?/, '/')),
  },
  {
    id: 'path-of-invoke-url',
    paired: 1,
    told: () =>
      "The client signed the path of the API's own host name but sent the one under /restapis/; sign the path that is sent.",
    ways: invokePath,
  },
];

function* uris(...texts: string[]): Generator<Way> {
  for (const uri of texts) yield { change: { uri } };
}

function inCase(text: string, upper: boolean): string {
  return text.replace(/%[0-9A-Fa-f]{2}/g, (code) => (upper ? code.toUpperCase() : code.toLowerCase()));
}

function* invokePath({ request: { path } }: Sight): Generator<Way> {
  const [, root, , stage, mark, ...rest] = path.split('/');
  if (root !== 'restapis' || mark !== '_user_request_') return;
  yield* uris(canonicalUri(`/${stage}/${rest.join('/')}`), canonicalUri(`/${rest.join('/')}`));
}
