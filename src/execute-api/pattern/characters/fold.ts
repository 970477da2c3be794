/** Greek letters with an iota below: their capitals are one character, though whole words write two. */
const iotaBelow: ReadonlyMap<number, number> = new Map([
  [0x1fb3, 0x1fbc],
  [0x1fc3, 0x1fcc],
  [0x1ff3, 0x1ffc],
]);

/** java.lang.Character.toUpperCase: one character by one. */
export function upperCase(code: number): number {
  const other = iotaBelow.get(code);
  if (other !== undefined) return other;
  if (code >= 0x1f80 && code <= 0x1faf) return code | 8;
  return oneCharacter(String.fromCodePoint(code).toUpperCase(), code);
}

/** java.lang.Character.toLowerCase. */
export function lowerCase(code: number): number {
  if (code === 0x130) return 0x69;
  return oneCharacter(String.fromCodePoint(code).toLowerCase(), code);
}

function oneCharacter(text: string, otherwise: number): number {
  const code = text.codePointAt(0)!;
  return text.length === (code > 0xffff ? 2 : 1) ? code : otherwise;
}

/** As `(?i)` alone compares. */
export function asciiFold(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** As `(?iu)` compares. */
export function unicodeFold(code: number): number {
  return lowerCase(upperCase(code));
}
