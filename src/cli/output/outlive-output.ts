const outputs = [process.stdout, process.stderr];

/** INVARIANT: a reader that has read enough (`| head -1`) ends nothing and is no failure; output that is lost is one. */
export function outliveReaders(): void {
  for (const output of outputs) output.on('error', endBadly);
}

/** INVARIANT: the server goes on when nobody reads its output, and when the disk of a file that takes it is full. */
export function outliveOutput(): void {
  for (const output of outputs) output.off('error', endBadly).on('error', () => undefined);
}

function endBadly({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  process.once('exit', () => {
    process.stderr.write(`sekisho: the output is lost: ${message}\n`);
    process.exitCode = 1;
  });
}
