import type { Described } from '../admission/admitted.ts';
import type { Value } from '../java/value.ts';
import type { InputParameters } from '../templates/input-object.ts';

/** What `$input.params` finds. Of a name sent twice the last value counts; path parameters stay as sent. */
export function inputParameters({ raw, pathParameters }: Pick<Described, 'raw' | 'pathParameters'>): InputParameters {
  return {
    path: new Map<string, Value>(pathParameters),
    querystring: new Map<string, Value>(queryParameters(raw.query)),
    header: new Map<string, Value>(raw.headers.map(([name, value]) => [name, value])),
  };
}

/** Pairs of the query string, decoded: a plus is a space, a broken escape stands for itself. */
function queryParameters(query: string): [string, string][] {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
  });
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
