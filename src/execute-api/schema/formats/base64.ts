/** What is wrong with a text that should be Base64; undefined: nothing. */
export function base64Problem(text: string): string | undefined {
  if (text.length % 4 !== 0) {
    return `input has illegal length (must be a multiple of 4, found ${text.length})`;
  }
  const body = text.endsWith('==') ? text.slice(0, -2) : text.endsWith('=') ? text.slice(0, -1) : text;
  const at = body.search(/[^A-Za-z0-9+/]/);
  return at < 0 ? undefined : `illegal character "${body[at]}" at index ${at} (not in Base64 alphabet)`;
}
