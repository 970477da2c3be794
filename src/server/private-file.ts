import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file that its user alone may read. INVARIANT: there is the old text or the new one, never a part. */
export function writePrivately(file: string, text: string): void {
  const draft = `${file}.${process.pid}.part`;
  try {
    writeAndSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeAndSync(file: string, text: string): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    chmodSync(file, 0o600);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
