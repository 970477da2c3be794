import type { RawRequest } from '../../http/raw-request.ts';
import { queryParameters } from './query-parameters.ts';

/** The values of a query parameter, decoded, in the order sent. */
export function queryValues({ query }: Pick<RawRequest, 'query'>, name: string): readonly string[] {
  return queryParameters(query)
    .filter(([sent]) => sent === name)
    .map(([, value]) => value);
}

/** The values of a header, whatever the case of its name. */
export function headerValues({ headers }: Pick<RawRequest, 'headers'>, name: string): readonly string[] {
  const lower = name.toLowerCase();
  return headers.filter(([sent]) => sent.toLowerCase() === lower).map(([, value]) => value);
}
