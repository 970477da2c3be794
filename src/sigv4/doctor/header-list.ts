import { canonicalValues } from '../canonical-headers.ts';
import type { Draft } from './draft.ts';
import { namesWith, namesWithout } from './header-names.ts';
import type { Sight, Turning, Way } from './turning.ts';

/** Most headers that are left out or added one at a time. */
const mostTaken = 5;

/**
 * The canonical headers stand in the order of their lower-case names, an empty line after them, and SignedHeaders is the
 * list of the same names. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export const headerListTurnings: readonly Turning[] = [
  {
    id: 'headers-unsorted',
    paired: 1,
    told: () =>
      'The client signed the headers in another order; sort them by lower-case name, in the canonical request and in SignedHeaders.',
    ways: unsorted,
  },
  {
    id: 'header-names-not-lower-case',
    told: () => 'The client signed the names of headers with capital letters; write them in lower case.',
    ways: capitals,
  },
  {
    id: 'no-empty-line-after-headers',
    told: () =>
      'The client left out the empty line after the canonical headers; each header ends with a line break, and one more follows the last.',
    ways: function* () {
      yield { change: { blankLine: false } };
    },
  },
  {
    id: 'header-missing-from-canonical-headers',
    told: (named) =>
      `The client lists ${named} in SignedHeaders but signed the request without it, or with it empty; sign every header that is listed.`,
    ways: missing,
  },
  {
    id: 'header-signed-but-not-listed',
    told: (named) =>
      `The client signed the header ${named} but does not list it in SignedHeaders; list every header that is signed.`,
    ways: notListed,
  },
];

function* unsorted({ request, papers, right }: Sight): Generator<Way> {
  const listed = (papers.signedHeaders ?? '').toLowerCase().split(';');
  const arrived = [...new Set(request.headers.map(([name]) => name.toLowerCase()))].filter((name) =>
    listed.includes(name),
  );
  for (const order of [listed, arrived]) {
    const headers = inOrder(right, order);
    yield { change: { headers, names: order.join(';') } };
    yield { change: { headers } };
    yield { change: { names: order.join(';') } };
  }
}

function inOrder({ headers }: Draft, order: readonly string[]): Draft['headers'] {
  const values = new Map(headers);
  return order.map((name) => [name, values.get(name) ?? '']);
}

function* capitals({ request, papers, right }: Sight): Generator<Way> {
  const listed = new Map((papers.signedHeaders ?? '').split(';').map((name) => [name.toLowerCase(), name]));
  const sent = new Map(request.headers.map(([name]) => [name.toLowerCase(), name]));
  for (const spelling of [listed, sent]) {
    const headers = right.headers.map(([name, value]) => [spelling.get(name) ?? name, value] as const);
    yield { change: { headers, names: headers.map(([name]) => name).join(';') } };
    yield { change: { headers } };
  }
}

function* missing({ right }: Sight): Generator<Way> {
  for (const [missing] of right.headers.slice(0, mostTaken)) {
    const headers = right.headers.filter(([name]) => name !== missing);
    yield { change: { headers }, named: missing };
    yield { change: { headers, names: namesWithout(right, missing) }, named: missing };
    yield {
      change: { headers: right.headers.map(([name, value]) => [name, name === missing ? '' : value]) },
      named: missing,
    };
  }
}

function* notListed({ request, right }: Sight): Generator<Way> {
  const listed = new Set(right.headers.map(([name]) => name));
  const others = [...new Set(request.headers.map(([name]) => name.toLowerCase()))]
    .filter((name) => !listed.has(name) && name !== 'authorization')
    .slice(0, mostTaken);
  const values = canonicalValues(request.headers, others);
  for (const [at, name] of others.entries()) {
    const headers = [...right.headers, [name, values[at] ?? ''] as const].sort(([a], [b]) => (a < b ? -1 : 1));
    yield { change: { headers, names: namesWith(right, name) }, named: name };
    yield { change: { headers }, named: name };
  }
}
