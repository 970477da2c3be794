/** A header's value of whatever a service gave: characters that no header may carry become question marks. */
export function headerValue(value: unknown): string {
  return String(value).replace(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}
