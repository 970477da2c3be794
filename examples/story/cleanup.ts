/** What the story made, to be deleted in reverse order, even when a step fails. */
export interface Cleanup {
  later(what: string, undo: () => Promise<unknown>): void;
  /** Deletes all; says what could not be deleted. */
  run(): Promise<readonly string[]>;
}

export function makeCleanup(): Cleanup {
  const steps: { readonly what: string; readonly undo: () => Promise<unknown> }[] = [];
  return {
    later: (what, undo) => void steps.push({ what, undo }),
    async run() {
      const left: string[] = [];
      for (const { what, undo } of steps.splice(0).reverse()) {
        await undo().catch((error: Error) => left.push(`${what}: ${error.message}`));
      }
      return left;
    },
  };
}
