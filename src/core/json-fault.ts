const source = '[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled);';
const anyValue = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

const mostBytes = 65_536;

/** An object or array that is not closed yet. */
interface Open {
  readonly kind: 'Object' | 'Array';
  readonly start: number;
}

/** What may come next: `entry` is the first of an object or array, or its end. */
type Wanted = 'value' | 'entry' | 'name' | 'comma';

/**
 * Why bytes are no JSON, in the words of AWS's parser: the first character that cannot stand where it does, the word that is
 * none, the byte that is no UTF-8, the end that came too early. Undefined for what is wrong in another way, and for more
 * bytes than are read in a few milliseconds.
 */
export function jsonFault(bytes: Buffer): string | undefined {
  if (bytes.length > mostBytes) return undefined;
  const text = bytes.toString('latin1');
  const open: Open[] = [];
  let wanted: Wanted = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const step = take(text, at, wanted, open);
    if (typeof step === 'string') return step;
    if (step === undefined || open.length === 0) return undefined;
    wanted = step.wanted;
    at = skipSpace(text, step.at);
  }
  return open.length === 0 ? undefined : unclosed(text, open.at(-1)!);
}

interface Step {
  readonly at: number;
  readonly wanted: Wanted;
}

/** Takes what stands at a place: where it goes on, the fault, or undefined for one that is not known here. */
function take(text: string, at: number, wanted: Wanted, open: Open[]): Step | string | undefined {
  const character = text.charAt(at);
  const within = open.at(-1)?.kind;
  if ((character === '}' || character === ']') && (wanted === 'comma' || wanted === 'entry')) {
    if ((within === 'Object') !== (character === '}')) return undefined;
    open.pop();
    return { at: at + 1, wanted: 'comma' };
  }
  if (wanted === 'comma') return takeComma(text, at, within);
  return within === 'Object' && wanted !== 'value' ? takeName(text, at) : takeValue(text, at, open);
}

function takeComma(text: string, at: number, within: Open['kind'] | undefined): Step | string {
  if (text.charAt(at) !== ',') return unexpected(text, at, `was expecting comma to separate ${within} entries`);
  return { at: at + 1, wanted: within === 'Object' ? 'name' : 'value' };
}

function takeName(text: string, at: number): Step | string | undefined {
  if (text.charAt(at) !== '"') return unexpected(text, at, 'was expecting double-quote to start field name');
  const end = endOfString(text, at);
  if (typeof end !== 'number') return end;
  const colon = skipSpace(text, end);
  if (colon >= text.length) return undefined;
  if (text.charAt(colon) === ':') return { at: colon + 1, wanted: 'value' };
  return unexpected(text, colon, 'was expecting a colon to separate field name and value');
}

function takeValue(text: string, at: number, open: Open[]): Step | string | undefined {
  const character = text.charAt(at);
  if (character === '{' || character === '[') {
    open.push({ kind: character === '{' ? 'Object' : 'Array', start: at });
    return { at: at + 1, wanted: 'entry' };
  }
  if (character === '"') return after(endOfString(text, at));
  if (/[-0-9]/.test(character)) return after(number.exec(text.slice(at, at + 400))?.[0].length, at);
  if (/[tfn]/.test(character)) return takeWord(text, at);
  return unexpected(text, at, `expected a valid value ${anyValue}`);
}

const number = /^-?(?:0|[1-9]\d{0,300})(?:\.\d{1,90})?(?:[eE][+-]?\d{1,5})?(?![\w.])/;

function after(end: number | string | undefined, from = 0): Step | string | undefined {
  return typeof end === 'number' ? { at: from + end, wanted: 'comma' } : end;
}

/** A word is read to its end, or to the byte in it that is no UTF-8. */
function takeWord(text: string, at: number): Step | string {
  const word = /^[\w$]+/.exec(text.slice(at, at + 256))?.[0] ?? '';
  const end = at + word.length;
  if (word === 'null' || word === 'true' || word === 'false') return { at: end, wanted: 'comma' };
  if (isStray(text.charCodeAt(end))) return strayByte(text, end);
  return `Unrecognized token '${word}': was expecting ${anyValue}\n at ${place(text, end)}`;
}

const special = /["\\\u0000-\u001f\u0080-\u00ff]/g;

/** Behind the closing quote, or the fault. */
function endOfString(text: string, from: number): number | string | undefined {
  special.lastIndex = from + 1;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const code = found[0].charCodeAt(0);
    if (found[0] === '"') return special.lastIndex;
    if (code < 32) return undefined;
    if (isStray(code)) return strayByte(text, found.index);
    // What follows a backslash, or the first byte of a character, is taken with it.
    special.lastIndex += code === 0x5c ? 1 : followers(code);
  }
  return `Unexpected end-of-input: was expecting closing quote for a string value\n at ${place(text, text.length)}`;
}

function followers(first: number): number {
  return first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
}

/** No character of UTF-8 begins with it. */
function isStray(code: number): boolean {
  return (code >= 0x80 && code < 0xc0) || code >= 0xf8;
}

function strayByte(text: string, at: number): string {
  return `Invalid UTF-8 start byte 0x${text.charCodeAt(at).toString(16)}\n at ${place(text, at + 1)}`;
}

function unexpected(text: string, at: number, wish: string): string {
  const code = text.charCodeAt(at);
  const isControl = code < 32 || (code > 126 && code < 160);
  const shown = isControl ? `(CTRL-CHAR, code ${code})` : `'${text.charAt(at)}' (code ${code})`;
  return `Unexpected character (${shown}): ${wish}\n at ${place(text, at)}`;
}

function unclosed(text: string, { kind, start }: Open): string {
  const marker = `start marker at ${place(text, start)}`;
  return `Unexpected end-of-input: expected close marker for ${kind} (${marker})\n at ${place(text, text.length)}`;
}

/** Lines and columns are counted from one, columns in bytes. */
function place(text: string, at: number): string {
  const before = text.slice(0, at);
  const lines = before.split('\n').length;
  return `${source} line: ${lines}, column: ${at - before.lastIndexOf('\n')}]`;
}

const space = /[ \t\r\n]*/y;

function skipSpace(text: string, from: number): number {
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}
