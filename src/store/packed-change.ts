import { type PackedText, packed } from './packed-text.ts';
import type { Change } from './store.ts';

/** A change whose value is written once, for memory and for the engine alike. */
export interface PackedChange extends Change {
  /** Undefined: the document goes. */
  readonly text: PackedText | undefined;
}

export function packedChange({ key, value, replaces }: Change): PackedChange {
  return { key, value, replaces, text: value === undefined ? undefined : packed(JSON.stringify(value)) };
}
