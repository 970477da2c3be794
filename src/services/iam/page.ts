import { iamErrors } from './errors.ts';

/** How a client asks for a page: IAM's Marker and MaxItems, 100 unless told. */
export interface PageRequest {
  readonly Marker?: string;
  readonly MaxItems?: number;
}

/** What goes into an answer beside the items. */
export interface PageEnd {
  readonly IsTruncated: boolean;
  readonly Marker?: string;
}

const defaultItems = 100;

/**
 * One page of a list, sorted here by a unique name of its items; the marker holds the last name shown.
 * Throws ValidationError for a marker that was not written here.
 */
export function pageOf<Item>(
  list: readonly Item[],
  nameOf: (item: Item) => string,
  { Marker, MaxItems = defaultItems }: PageRequest,
): readonly [items: readonly Item[], end: PageEnd] {
  const after = Marker === undefined ? undefined : readMarker(Marker);
  const rest = after === undefined ? list : list.filter((item) => nameOf(item) > after);
  const sorted = [...rest].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const items = sorted.slice(0, MaxItems);
  if (items.length === sorted.length) return [items, { IsTruncated: false }];
  return [items, { IsTruncated: true, Marker: writeMarker(nameOf(items.at(-1)!)) }];
}

/** One page of a list whose order counts: the marker holds the place of the last item shown. */
export function pageInOrder<Item>(
  list: readonly Item[],
  page: PageRequest,
): readonly [items: readonly Item[], end: PageEnd] {
  const [places, end] = pageOf([...list.keys()], placeName, page);
  return [places.map((place) => list[place]!), end];
}

/** Sorts as the numbers do. */
function placeName(place: number): string {
  return String(place).padStart(9, '0');
}

function writeMarker(name: string): string {
  return Buffer.from(name).toString('base64url');
}

function readMarker(marker: string): string {
  const name = Buffer.from(marker, 'base64url').toString();
  if (writeMarker(name) !== marker) throw iamErrors.invalidMarker();
  return name;
}
