export type Language = 'python' | 'node';

/** One of AWS's runtime identifiers that run here. */
export interface RuntimeIdentifier {
  readonly language: Language;
  /** The number that tells versions apart: 13 of `python3.13`, 22 of `nodejs22.x`. */
  readonly release: number;
}

/**
 * Parses `python3.N` and `nodejsN.x`; undefined for every other runtime.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export function parseRuntime(runtime: string): RuntimeIdentifier | undefined {
  const python = /^python3\.(\d{1,2})$/.exec(runtime)?.[1];
  if (python) return { language: 'python', release: Number(python) };
  const node = /^nodejs(\d{1,2})\.x$/.exec(runtime)?.[1];
  return node ? { language: 'node', release: Number(node) } : undefined;
}
