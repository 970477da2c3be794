import type { Described } from '../admission/admitted.ts';
import type { Value } from '../java/value.ts';
import type { InputParameters } from '../templates/input-object.ts';
import { queryParameters } from './query-parameters.ts';

/** What `$input.params` finds. Of a name sent twice the last value counts; path parameters stay as sent. */
export function inputParameters({ raw, pathParameters }: Pick<Described, 'raw' | 'pathParameters'>): InputParameters {
  return {
    path: new Map<string, Value>(pathParameters),
    querystring: new Map<string, Value>(queryParameters(raw.query)),
    header: new Map<string, Value>(raw.headers.map(([name, value]) => [name, value])),
  };
}
