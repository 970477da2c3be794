/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/regex/Pattern.html: embedded flags. */
export interface Flags {
  /** `(?i)`: of ASCII alone, unless `unicodeCase` holds too. */
  readonly ignoreCase: boolean;
  /** `(?m)` */
  readonly multiline: boolean;
  /** `(?s)` */
  readonly dotAll: boolean;
  /** `(?u)` */
  readonly unicodeCase: boolean;
  /** `(?d)`: only a line feed ends a line. */
  readonly unixLines: boolean;
  /** `(?x)`: blanks and comments mean nothing. */
  readonly comments: boolean;
  /** `(?U)`: predefined and POSIX classes are of Unicode. */
  readonly unicodeClasses: boolean;
}

export const noFlags: Flags = {
  ignoreCase: false,
  multiline: false,
  dotAll: false,
  unicodeCase: false,
  unixLines: false,
  comments: false,
  unicodeClasses: false,
};

const letters: ReadonlyMap<string, Partial<Flags>> = new Map([
  ['i', { ignoreCase: true }],
  ['m', { multiline: true }],
  ['s', { dotAll: true }],
  ['u', { unicodeCase: true }],
  ['d', { unixLines: true }],
  ['x', { comments: true }],
  ['U', { unicodeClasses: true, unicodeCase: true }],
]);

/** Undefined: no flag has this letter. Switching `U` off leaves `u` on. */
export function withFlag(flags: Flags, letter: string, on: boolean): Flags | undefined {
  const change = letters.get(letter);
  if (!change) return undefined;
  if (on) return { ...flags, ...change };
  const [name] = Object.keys(change) as (keyof Flags)[];
  return { ...flags, [name!]: false };
}
