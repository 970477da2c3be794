import { logsErrors } from './errors.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextToken?: string;
}

/** One page of a list that is sorted by a unique name; the token is the last name shown. */
export function pageByName<Item>(
  sorted: readonly Item[],
  nameOf: (item: Item) => string,
  limit: number,
  token: string | undefined,
): Page<Item> {
  const last = token === undefined ? undefined : readToken(token);
  const start = last === undefined ? 0 : sorted.findIndex((item) => nameOf(item) > last);
  const rest = start < 0 ? [] : sorted.slice(start);
  const items = rest.slice(0, limit);
  return { items, ...(rest.length > limit && { nextToken: writeToken(nameOf(items.at(-1)!)) }) };
}

export function writeToken(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** Throws InvalidParameterException for what was not written here. */
export function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (writeToken(text) !== token) throw logsErrors.invalidParameter('The specified nextToken is invalid.');
  return text;
}
