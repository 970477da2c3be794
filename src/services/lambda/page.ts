import { lambdaErrors } from './errors.ts';

/** Lists show 50 items at most, however many are asked for. */
const mostItems = 50;

export interface PageRequest {
  readonly Marker?: string;
  readonly MaxItems?: number;
}

/** One page of a list that is sorted by name; the marker is the last name shown. */
export function pageByName<Item>(
  sorted: readonly Item[],
  nameOf: (item: Item) => string,
  { Marker, MaxItems = mostItems }: PageRequest,
): { readonly items: readonly Item[]; readonly NextMarker?: string } {
  const last = Marker ? readMarker(Marker) : '';
  const rest = sorted.filter((item) => nameOf(item) > last);
  const items = rest.slice(0, Math.min(MaxItems, mostItems));
  return { items, ...(rest.length > items.length && { NextMarker: writeMarker(nameOf(items.at(-1)!)) }) };
}

function writeMarker(name: string): string {
  return Buffer.from(name).toString('base64url');
}

/** Throws InvalidParameterValueException for what was not written here. */
function readMarker(marker: string): string {
  const name = Buffer.from(marker, 'base64url').toString();
  if (writeMarker(name) !== marker) throw lambdaErrors.badMarker();
  return name;
}
