import { TemplateFailure } from '../../templates/budget.ts';
import type { Value } from '../value.ts';

/** An argument that the signature says is a String; Java throws where it is null and must not be. */
export function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw failure('NullPointerException');
  return value;
}

/** An argument that the signature says is an int. */
export function int(value: Value | undefined): number {
  return value as number;
}

/** What Java throws. */
export function failure(exception: string): TemplateFailure {
  return new TemplateFailure(exception);
}

/** Throws what Java throws where an index is not in 0 <= at < length. */
export function checkIndex(at: number, length: number, exception = 'IndexOutOfBoundsException'): void {
  if (at < 0 || at >= length) throw failure(`${exception}: index ${at}, length ${length}`);
}

/** Throws what Java throws where a range does not lie within 0 to length. */
export function checkRange(from: number, to: number, length: number, exception = 'IndexOutOfBoundsException'): void {
  if (from < 0 || to > length || from > to) throw failure(`${exception}: begin ${from}, end ${to}, length ${length}`);
}

/** `compareTo` of another class. */
export function castFailure(): never {
  throw failure('ClassCastException');
}
