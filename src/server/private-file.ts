import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that its user alone may read. INVARIANT: there is the old text or the new one, never a part; where it
 * `outlives` a failure of power, too.
 */
export function writePrivately(file: string, text: string, outlives: boolean): void {
  const draft = `${file}.${process.pid}.part`;
  try {
    writeDraft(draft, text, outlives);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeDraft(file: string, text: string, outlives: boolean): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    chmodSync(file, 0o600);
    writeFileSync(descriptor, text);
    if (outlives) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
