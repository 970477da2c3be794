/** An object of a document that somebody wrote: its members may be anything. */
export type Untyped = Readonly<Record<string, unknown>>;

/** The object that a value is; an empty one for anything else. */
export function objectOf(value: unknown): Untyped {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Untyped {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text that a value is, or that a number or a boolean is written as; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list; what is none is left out. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((entry) => textOf(entry) ?? []);
}

/** A number, or the text of one; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value)?.trim();
  const number = Number(text || Number.NaN);
  return Number.isNaN(number) ? undefined : number;
}

/** True for true, and for the text of it. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
