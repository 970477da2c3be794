import { hashOfText } from './hash-code.ts';

/**
 * Names in the order in which a HashMap of Java gives its keys: by their places in its table, which doubles when it is
 * three quarters full.
 * https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/HashMap.html
 */
export function hashOrder(names: readonly string[]): readonly string[] {
  let places = 16;
  while (names.length > places * 0.75) places *= 2;
  const placed = names.map((name) => ({ name, place: spread(hashOfText(name)) & (places - 1) }));
  return placed.sort((one, other) => one.place - other.place).map(({ name }) => name);
}

function spread(hash: number): number {
  return hash ^ (hash >>> 16);
}
