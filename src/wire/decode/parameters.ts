import { malformedEscape } from '../../core/malformed-escape.ts';
import { header, type RawRequest } from '../../http/raw-request.ts';
import { errors } from '../errors.ts';

/** More parameters than this are refused: far above real requests, few enough to sort. */
const mostParameters = 10_000;
const syntaxError = 'The query string contains a syntax error.';

/** Percent-decoding of a parameter, where a plus sign is a space; undefined when an escape is malformed. */
function decodeParameter(text: string): string | undefined {
  return percentDecode(text.replaceAll('+', ' '));
}

/** Percent-decoding as UTF-8; undefined when an escape is malformed. */
export function percentDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * The parameters of `a=1&b=2` texts by name, every value in order of arrival.
 * Throws MalformedQueryString for malformed escapes and for more than 10,000 parameters.
 */
export function parseParameters(...texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const text of texts) {
    const pairs = text.split('&', mostParameters + 1);
    if (pairs.length > mostParameters) throw errors.malformedQueryString(syntaxError);
    for (const pair of pairs) if (pair !== '') addPair(found, pair);
  }
  return found;
}

function addPair(found: Map<string, string[]>, pair: string): void {
  const [rawName, rawValue] = splitPair(pair);
  const [name, value] = [decodeParameter(rawName), decodeParameter(rawValue)];
  if (name === undefined || value === undefined) {
    throw errors.malformedQueryString(malformedEscape(pair) ?? syntaxError);
  }
  const values = found.get(name);
  if (values) values.push(value);
  else found.set(name, [value]);
}

function splitPair(pair: string): [name: string, value: string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

/** No name of an operation and no credential is longer, however it is escaped. */
const longestFirst = 4096;

/**
 * The first value of `name=value` in a text, without decoding anything else; undefined when absent, malformed or longer
 * than 4,096 characters.
 */
export function firstParameter(text: string, name: string): string | undefined {
  const pairs = `&${text}&`;
  const found = pairs.indexOf(`&${name}=`);
  if (found < 0) return undefined;
  const start = found + name.length + 2;
  const end = pairs.indexOf('&', start);
  return end - start > longestFirst ? undefined : decodeParameter(pairs.slice(start, end));
}

/** The body where it is a form, else ''. */
export function formBody(request: RawRequest): string {
  const type = header(request, 'content-type') ?? '';
  return type.toLowerCase().startsWith('application/x-www-form-urlencoded') ? request.body.toString('latin1') : '';
}
