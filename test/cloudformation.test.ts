import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const template = join(import.meta.dirname, '..', 'examples', 'story', 'template.yaml');

function cfnLint(...args: string[]): string | undefined {
  try {
    execFileSync('cfn-lint', args, { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    const { stdout, message } = error as { stdout?: Buffer; message: string };
    return stdout?.toString() || message.split('\n')[0];
  }
}

const missing = cfnLint('--version');

test.skipIf(missing !== undefined && !process.env['CI'])(
  `cfn-lint finds nothing wrong with the template of the story${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    expect(missing).toBeUndefined();
    expect(cfnLint(template)).toBeUndefined();
  },
);
