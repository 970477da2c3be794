import { apigatewayErrors } from './errors.ts';

interface Asked {
  readonly position?: string;
  readonly limit?: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; undefined on the last. */
  readonly position?: string;
}

const usualLimit = 25;
const highestLimit = 500;

/** One page of a list that is sorted by a unique id; the position is the last id shown. */
export function page<Item>(sorted: readonly Item[], idOf: (item: Item) => string, asked: Asked): Page<Item> {
  const limit = Math.min(asked.limit ?? usualLimit, highestLimit);
  if (limit < 1) throw apigatewayErrors.badRequest('Invalid limit parameter specified');
  const last = asked.position ? readPosition(asked.position) : undefined;
  const rest = last === undefined ? sorted : sorted.filter((item) => idOf(item) > last);
  const items = rest.slice(0, limit);
  return { items, ...(rest.length > limit && { position: writePosition(idOf(items.at(-1)!)) }) };
}

function writePosition(id: string): string {
  return Buffer.from(id).toString('base64url');
}

function readPosition(position: string): string {
  const id = Buffer.from(position, 'base64url').toString();
  if (writePosition(id) !== position) throw apigatewayErrors.badRequest('Invalid position parameter specified');
  return id;
}
