import { isObject } from '../read/untyped.ts';

/**
 * A map of texts; undefined for what is no map. `refused` is told of each entry that is no text, which is left out.
 */
export function textMap(
  value: unknown,
  refused: (name: string, value: unknown) => void = () => {},
): Record<string, string> | undefined {
  if (!isObject(value)) return undefined;
  const texts = Object.entries(value).filter((entry): entry is [string, string] => {
    if (typeof entry[1] === 'string') return true;
    refused(...entry);
    return false;
  });
  return Object.fromEntries(texts);
}
