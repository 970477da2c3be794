/** What is wrong with a text that should be so many hexadecimal digits; undefined: nothing. */
export function digestProblem(length: number): (text: string) => string | undefined {
  return (text) => {
    if (text.length !== length) return `input string has incorrect length (${text.length}, expected ${length})`;
    const at = text.search(/[^0-9A-Fa-f]/);
    return at < 0 ? undefined : `illegal character "${text[at]}" in input at index ${at}`;
  };
}
