const slash = 47;

/** The text without the slashes that end it. One pass, whatever it is: a pattern would look at each run again and again. */
export function withoutTrailingSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === slash) end--;
  return end === text.length ? text : text.slice(0, end);
}
