import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Why a program is not to be had here: the first line of what went wrong; undefined when it is there and works. */
export function missing(command: string, ...args: string[]): string | undefined {
  try {
    execFileSync(command, args, { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return String((error as Error).message).split('\n')[0];
  }
}

/** A test that says why it is skipped; in CI nothing that can be installed may be missing. */
export function testWith(why: string | undefined, name: string, body: () => Promise<void>): void {
  if (why === undefined) test(name, body);
  else if (process.env['CI']) test(name, () => expect.fail(`must be there in CI: ${why}`));
  else test.skip(`${name} (skipped: ${why})`, body);
}
