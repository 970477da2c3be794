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
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  return Buffer.from(text, 'base64').toString('base64');
}
