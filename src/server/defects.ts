/** A defect of ours: the operator sees the stack on standard error, the client a bare 500. */
export function reportDefect(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`sekisho: this is a defect, please report it:\n${text}\n`);
}
