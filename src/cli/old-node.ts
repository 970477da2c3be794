import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// INVARIANT: this runs on every Node that knows modules, and loads nothing that does not.

/** Ends the process: says what to do, and makes an `eval "$(sekisho env)"` fail, which an empty one would not. */
export function refuseOldNode(): never {
  const isClone = existsSync(fileURLToPath(new URL('../src/cli', import.meta.url)));
  const advice = isClone
    ? `'npm run -s sekisho -- ${process.argv.slice(2).join(' ')}' takes the Node that npm ci has installed.`
    : 'Install a newer one (https://nodejs.org), and this command with it.';
  process.stderr.write(`sekisho: this is Node ${process.versions.node}, and Sekisho needs 22.13 or newer. ${advice}\n`);
  if (process.argv[2] === 'env') process.stdout.write('false\n');
  process.exit(1);
}
