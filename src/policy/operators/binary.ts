import type { ValueTest } from './operator.ts';

/** BinaryEquals: base 64 on both sides, compared byte by byte. */
export function binaryEquals(values: readonly string[]): ValueTest {
  const wanted = new Set(values.map(readBase64).filter((bytes) => bytes !== undefined));
  return (actual) => {
    const bytes = readBase64(actual);
    return bytes !== undefined && wanted.has(bytes);
  };
}

/** The one spelling of these bytes in base 64; undefined when the text is not base 64. */
function readBase64(text: string): string | undefined {
  const [, digits] = /^([A-Za-z0-9+/]*)={0,2}$/.exec(text) ?? [];
  return digits === undefined || digits.length % 4 === 1 ? undefined : btoa(atob(digits));
}
