import { isList, isMap, type List, type Value } from '../../java/value.ts';
import { InvalidPath, OutOfBounds, PathNotFound } from '../errors.ts';
import type { Accepts, Token } from '../path.ts';
import { giveMember } from './properties.ts';
import { handOn, isDefiniteBefore, type Walk } from './walk.ts';

type Slice = Extract<Token, { kind: 'slice' }>;

export function followIndexes(indexes: readonly number[], at: number, value: Value, walk: Walk): void {
  const list = listOf(at, value, walk);
  if (list) for (const index of indexes) followItem(list, index, at, walk);
}

/** Undefined: no list, where that is no error. */
function listOf(at: number, value: Value, walk: Walk): List | undefined {
  if (isList(value)) return value;
  if (isDefiniteBefore(walk, at)) throw new PathNotFound('An index can only be applied to arrays.');
  return undefined;
}

/** Negative indexes count from the end. What is beyond the list leads nowhere. */
function followItem({ items }: List, index: number, at: number, walk: Walk): void {
  const item = items[index < 0 ? items.length + index : index];
  if (item === undefined) return;
  try {
    handOn(walk, at, item);
  } catch (error) {
    if (!(error instanceof OutOfBounds)) throw error;
  }
}

export function followSlice(slice: Slice, at: number, value: Value, walk: Walk): void {
  const list = listOf(at, value, walk);
  if (!list) return;
  const { from, to } = bounds(slice, list.items.length);
  for (let index = from; index < to; index++) followItem(list, index, at, walk);
}

/** With both bounds a negative first one stays an index from the end, so that `[-1:2]` is the last item and two more. */
function bounds({ from, to }: Slice, length: number): { readonly from: number; readonly to: number } {
  if (length === 0) return { from: 0, to: 0 };
  if (from === undefined) return { from: 0, to: Math.min(length, to! < 0 ? length + to! : to!) };
  if (to === undefined) return { from: Math.max(0, from < 0 ? length + from : from), to: length };
  return { from, to: Math.min(length, to) };
}

export function followAll(at: number, value: Value, walk: Walk): void {
  if (isMap(value)) for (const member of value.values()) giveMember(at, member, walk);
  else if (isList(value))
    for (const index of value.items.keys()) whereFound(walk, () => followItem(value, index, at, walk));
}

function whereFound({ reading }: Walk, follow: () => void): void {
  try {
    follow();
  } catch (error) {
    if (reading.strict || !(error instanceof PathNotFound)) throw error;
  }
}

export function followFilter(accepts: Accepts, at: number, value: Value, walk: Walk): void {
  if (isMap(value)) {
    if (isAccepted(accepts, value, walk)) handOn(walk, at, value);
  } else if (isList(value)) {
    value.items.forEach((item, index) => {
      if (isAccepted(accepts, item, walk)) followItem(value, index, at, walk);
    });
  } else if (isDefiniteBefore(walk, at)) throw new InvalidPath('A filter can not be applied to primitives.');
}

/** A filter that asks what cannot be answered holds for nothing. */
export function isAccepted(accepts: Accepts, item: Value, { reading }: Walk): boolean {
  reading.budget.spend(1);
  try {
    return accepts(item, reading);
  } catch (error) {
    if (error instanceof InvalidPath) return false;
    throw error;
  }
}
