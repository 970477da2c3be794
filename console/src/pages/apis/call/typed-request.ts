/** A request as a person types it. */
export interface TypedRequest {
  /** By the name of the path's variable part, such as `id` or `proxy+`. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: string;
  readonly headers: string;
  readonly body: string;
}

/** Before anything is typed: what carries a body is taken for JSON, as templates mostly are for it. */
export function emptyRequest(withBody: boolean): TypedRequest {
  return { parts: {}, query: '', headers: withBody ? 'content-type: application/json' : '', body: '' };
}

/** The variable parts of a resource's path: `/pets/{id}` has `id`. */
export function partsOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
}

/** The path with each variable part as typed, escaped; a `{proxy+}` keeps its slashes. */
export function filledPath(path: string, { parts }: TypedRequest): string {
  return path.replaceAll(/\{([^}]*)\}/g, (_, name: string) => {
    const segments = (parts[name] ?? '').split(name.endsWith('+') ? '/' : '\0');
    return segments.map(encodeURIComponent).join('/');
  });
}

export function queryOf({ query }: TypedRequest): URLSearchParams {
  return new URLSearchParams(query);
}

/** The lines `Name: value`. */
export function headersOf({ headers }: TypedRequest): Record<string, string> {
  const lines = headers.split('\n').filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}
