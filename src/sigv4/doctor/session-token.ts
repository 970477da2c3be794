import { header } from '../../http/raw-request.ts';
import type { Draft } from './draft.ts';
import { namesWith, namesWithout } from './header-names.ts';
import type { Turning } from './turning.ts';

const token = 'x-amz-security-token';

/**
 * The session token may be signed or not; what stands in SignedHeaders must stand in the canonical headers too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export const sessionTokenTurnings: readonly Turning[] = [
  {
    id: 'token-missing-from-canonical-headers',
    paired: 1,
    told: () =>
      'The client lists x-amz-security-token among the signed headers but did not put it into the canonical request; add the session token before signing.',
    ways: function* ({ right }) {
      if (!right.headers.some(([name]) => name === token)) return;
      const headers = right.headers.filter(([name]) => name !== token);
      yield { change: { headers, names: namesWithout(right, token) } };
      yield { change: { headers } };
      yield { change: { headers: right.headers.map(([name, value]) => [name, name === token ? '' : value]) } };
    },
  },
  {
    id: 'token-signed-but-not-listed',
    paired: 1,
    told: () =>
      'The client put x-amz-security-token into the canonical request but does not list it in SignedHeaders; list it.',
    ways: function* ({ request, right }) {
      const value = header(request, token)?.trim();
      if (value === undefined || right.headers.some(([name]) => name === token)) return;
      const headers: Draft['headers'] = [...right.headers, [token, value] as const].sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      yield { change: { headers, names: namesWith(right, token) } };
      yield { change: { headers } };
    },
  },
  {
    id: 'token-added-after-presigning',
    paired: 1,
    told: () => 'The client added X-Amz-Security-Token to the query after it had signed; add it before signing.',
    ways: function* ({ right }) {
      const parts = right.query.split('&').filter((part) => !part.startsWith('X-Amz-Security-Token='));
      yield { change: { query: parts.join('&') } };
    },
  },
];
