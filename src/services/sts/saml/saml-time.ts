import { samlErrors } from './errors.ts';

/** A time of SAML, in UTC, as epoch milliseconds; undefined when there is none. Throws for what is no time. */
export function samlTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw samlErrors.invalidResponse();
  return at;
}
