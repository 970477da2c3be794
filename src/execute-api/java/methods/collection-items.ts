import { isList, type MapView, type Value } from '../value.ts';
import { viewItems } from '../view-items.ts';
import { failure } from './arguments.ts';

/** The items of an argument that the signature says is a Collection. */
export function itemsOf(collection: Value | undefined): readonly Value[] {
  if (collection === null || collection === undefined) throw failure('NullPointerException');
  return isList(collection) ? collection.items : viewItems(collection as MapView);
}
