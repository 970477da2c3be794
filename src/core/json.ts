/** Deepest nesting of JSON taken from anyone: far above real documents, far below the stack. */
const deepest = 200;

/**
 * JSON.parse with a bound on depth, so that code which walks the value by recursion cannot overflow the stack, and on the
 * number of values where one is given. Throws SyntaxError for text that is not JSON, nests deeper than 200 or holds more.
 */
export function parseJson(text: string, mostValues = Number.POSITIVE_INFINITY): unknown {
  if (mostValues === Number.POSITIVE_INFINITY && isShallow(text)) return JSON.parse(text);
  let depth = 0;
  let values = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) {
      if (++depth > deepest) throw new SyntaxError(`JSON nests deeper than ${deepest}`);
    } else if (code === 125 || code === 93) depth--;
    else if (code === 44 && ++values > mostValues) throw new SyntaxError(`JSON holds more than ${mostValues} values`);
  }
  return JSON.parse(text);
}

/** What opens so few brackets, quoted ones among them, nests no deeper: found without a look at every character. */
function isShallow(text: string): boolean {
  let opened = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      if (++opened > deepest) return false;
    }
  }
  return true;
}
