/** An integer or decimal number; undefined for anything else, such as an empty text or hexadecimal digits. */
export function readNumber(text: string): number | undefined {
  return /^[+-]?\d{1,300}(?:\.\d{1,300})?$/.test(text) ? Number(text) : undefined;
}
