import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

const program = `
import { compilePolicy, type Decision, decide, smallestChange, validatePolicy } from 'sekisho/policy';

const text = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::b/*"}}';
const policy = compilePolicy(validatePolicy(text, 'identity'), { name: 'mine', layer: 'identity', text });
const query = (resource: string) => ({
  caller: { kind: 'user' as const, account: '123456789012', arn: 'arn:aws:iam::123456789012:user/a' },
  action: 's3:GetObject',
  resource,
  resourceAccount: '123456789012',
  context: { get: () => undefined },
});
const decision: Decision = decide(query('arn:aws:s3:::b/k'), { identity: [policy] });
console.log(decision.effect, smallestChange(query('arn:aws:s3:::c/k'), { identity: [policy] }).length);
`;

/** A folder of somebody who has installed the package. */
function consumer(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'sekisho'));
  writeFileSync(join(folder, 'program.mts'), text);
  return folder;
}

test('the policy engine is a library of its own: sekisho/policy', async () => {
  const folder = consumer(program);
  const { stdout } = await run(process.execPath, ['program.mts'], { cwd: folder });
  expect(stdout).toBe('allow 1\n');
});

test('it has types: a program that misuses it does not compile', async () => {
  const compile = (text: string) => {
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', 'program.mts'];
    return run(join(root, 'node_modules', '.bin', 'tsc'), options, { cwd: consumer(text) });
  };
  await compile(program);
  await expect(compile(program.replace("layer: 'identity'", "layer: 'nonsense'"))).rejects.toMatchObject({
    stdout: expect.stringContaining('"nonsense"'),
  });
});
