import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another revision of this repository, built in a folder of its own. */
export interface BuiltRevision {
  /** `dist/sekisho.js` of that revision. */
  readonly product: string;
  readonly folder: string;
  remove(): void;
}

const here = join(import.meta.dirname, '..');

/** Checks the revision out, installs what it depends on and builds it. Throws with git's or npm's own text. */
export function buildRevision(revision: string): BuiltRevision {
  const folder = join(mkdtempSync(join(tmpdir(), 'sekisho-revision-')), 'checkout');
  const run = (command: string, parameters: readonly string[], cwd: string) =>
    execFileSync(command, parameters, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  run('git', ['worktree', 'add', '--quiet', '--detach', folder, revision], here);
  run('npm', ['ci', '--silent', '--no-audit', '--no-fund'], folder);
  run('npm', ['run', '--silent', 'build'], folder);
  return {
    product: join(folder, 'dist', 'sekisho.js'),
    folder,
    remove() {
      run('git', ['worktree', 'remove', '--force', folder], here);
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}
