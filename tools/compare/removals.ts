/** The text without one piece of it: halves first, then quarters, down to single characters. */
export function removals(text: string): string[] {
  const shorter: string[] = [];
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = 0; at < text.length; at += size) shorter.push(text.slice(0, at) + text.slice(at + size));
  }
  return [...new Set(shorter)];
}
