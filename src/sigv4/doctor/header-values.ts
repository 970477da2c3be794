import type { RawHeader } from '../../http/raw-request.ts';
import type { Draft } from './draft.ts';
import type { Sight, Turning, Way } from './turning.ts';

/**
 * A canonical header has its value trimmed and its runs of spaces made one; repeated headers are joined by commas in the
 * order sent. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export const headerValueTurnings: readonly Turning[] = [
  {
    id: 'header-values-not-trimmed',
    told: () =>
      'The client signed header values with the spaces around or inside them; trim them and make runs of spaces one.',
    ways: function* (sight) {
      yield { change: { headers: joined(sight, (values) => values.join(',')) } };
      yield { change: { headers: joined(sight, (values) => values.map((value) => value.trim()).join(',')) } };
    },
  },
  {
    id: 'header-repeated',
    told: () =>
      'The client signed a header that is sent more than once in another way; join its values by a comma, without a space, in the order sent.',
    ways: function* (sight) {
      for (const join of repeated) {
        yield { change: { headers: joined(sight, (values) => join(values.map((value) => value.trim()))) } };
      }
    },
  },
  {
    id: 'content-type-changed',
    paired: 2,
    told: (named) =>
      `The client signed ${named} as its content type, and its HTTP library sent another; set the header yourself before signing.`,
    ways: contentTypes,
  },
];

const repeated: readonly ((values: readonly string[]) => string)[] = [
  (values) => values.join(', '),
  (values) => values.toSorted().join(','),
  (values) => values[0] ?? '',
  (values) => values.at(-1) ?? '',
];

/** The signed headers, their values taken as sent and joined by `join`. */
function joined({ request, right }: Sight, join: (values: readonly string[]) => string): Draft['headers'] {
  const sent = new Map<string, string[]>(right.headers.map(([name]) => [name, []]));
  for (const [name, value] of request.headers as readonly RawHeader[]) sent.get(name.toLowerCase())?.push(value);
  return right.headers.map(([name]) => [name, join(sent.get(name) ?? [])]);
}

function* contentTypes({ right }: Sight): Generator<Way> {
  const sent = right.headers.find(([name]) => name === 'content-type')?.[1];
  if (sent === undefined) return;
  const bare = sent.split(';', 1)[0]!.trim();
  const others = [
    bare,
    '',
    `${bare}; charset=utf-8`,
    `${bare};charset=UTF-8`,
    `${bare};charset=utf-8`,
    `${bare}; charset=UTF-8`,
  ];
  for (const other of [...others, 'application/json', 'application/x-www-form-urlencoded', 'text/plain']) {
    const headers = right.headers.map(([name, value]) => [name, name === 'content-type' ? other : value] as const);
    yield { change: { headers }, named: other || 'nothing' };
  }
}
