/** The head of a request to the Runtime API. */
export interface RequestHead {
  readonly method: string;
  /** Target without its query. */
  readonly path: string;
  /** By lower-case name; of a repeated header, the last. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Parses the lines before the blank line; undefined when they are not an HTTP/1.1 head. */
export function parseHead(text: string): RequestHead | undefined {
  const [requestLine = '', ...lines] = text.split('\r\n');
  const [method, target, version] = requestLine.split(' ');
  if (!method || !target?.startsWith('/') || !version?.startsWith('HTTP/1.')) return undefined;
  const headers = parseFields(lines);
  return headers && { method, path: target.split('?')[0] ?? '', headers };
}

/** Header or trailer lines; undefined when one of them has no colon. */
export function parseFields(lines: readonly string[]): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) return undefined;
    fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}
