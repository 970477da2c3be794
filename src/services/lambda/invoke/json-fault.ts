const source = 'at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled);';
const wanted = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/**
 * Why bytes are no JSON, in the words of AWS's parser, as far as it is their beginning that is wrong: a character that no
 * value begins with, a word that is none of the three, a byte that is no UTF-8 in it. Undefined for faults further on.
 */
export function jsonFault(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1');
  const start = text.search(/[^ \t\r\n]/);
  const first = text.charAt(start);
  if (start < 0 || /["{[\-0-9]/.test(first)) return undefined;
  return /[tfn]/.test(first) ? wordFault(text, start) : unexpected(bytes[start]!, place(text, start));
}

function unexpected(code: number, at: string): string {
  const character = code < 32 || (code > 126 && code < 160) ? '(CTRL-CHAR' : `'${String.fromCharCode(code)}' (code`;
  const shown = character === '(CTRL-CHAR' ? `${character}, code ${code})` : `${character} ${code})`;
  return `Unexpected character (${shown}): expected a valid value ${wanted}\n ${at}`;
}

/** A word is read to its end, or to the byte in it that is no UTF-8. */
function wordFault(text: string, start: number): string | undefined {
  const word = /^[\w$]+/.exec(text.slice(start))?.[0] ?? '';
  if (word === 'null' || word === 'true' || word === 'false') return undefined;
  const end = start + word.length;
  const next = text.charCodeAt(end);
  if (next >= 0x80 && next < 0xc0) {
    return `Invalid UTF-8 start byte 0x${next.toString(16)}\n ${place(text, end + 1)}`;
  }
  return `Unrecognized token '${word}': was expecting ${wanted}\n ${place(text, end)}`;
}

/** Lines and columns are counted from one; of a character it is where it begins. */
function place(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `${source} line: ${lines.length}, column: ${lines.at(-1)!.length + 1}]`;
}
