/** What the command line says of itself, and how it takes what is typed wrong, piped away or evaluated by a shell. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateUserCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { missing, testWith } from './optional-program.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

const program = join(import.meta.dirname, '..', 'dist', 'sekisho.js');
const dataFolder = mkdtempSync(join(tmpdir(), 'usage-'));
const nowhere = mkdtempSync(join(tmpdir(), 'usage-nowhere-'));
const home = mkdtempSync(join(tmpdir(), 'usage-home-'));
let server: SpawnedServer;

beforeAll(async () => {
  server = await spawnServer(dataFolder);
  for (const UserName of ['ann', 'ben', 'cleo']) await server.iam.send(new CreateUserCommand({ UserName }));
});
afterAll(async () => {
  await server.stop();
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const environment = (more: Record<string, string> = {}) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  SEKISHO_DATA_DIR: dataFolder,
  SEKISHO_CONSOLE_TOKEN: 'the-token-of-the-tests',
  ...more,
});

function ran(file: string, args: readonly string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(file, args, { env }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }));
  });
}

const sekisho = (...args: string[]) => ran(process.execPath, [program, ...args], environment());

/** A line of bash in which \`sekisho\` is the program. */
function inShell(line: string, more: Record<string, string> = {}): Promise<Ran> {
  const script = `sekisho() { "${process.execPath}" "${program}" "$@"; }\n${line}`;
  return ran('bash', ['--norc', '-c', script], environment(more));
}

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']], [[]]])('%j lists every command', async (args) => {
    const { code, out, err } = await sekisho(...args);
    expect([code, err]).toEqual([0, '']);
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${literal(summary)}$`, 'm'));
  });

  test.each(commands.map(({ name }) => [name]))('%s, in each way of asking', async (name) => {
    const words = name.split(' ');
    const { code, out, err } = await sekisho(...words, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^usage: npm run -s sekisho -- ${name}`, 'm'));
    for (const option of Object.keys(commands.find((row) => row.name === name)?.options ?? {})) {
      expect(out).toMatch(new RegExp(`^  --${option}[ \\n]`, 'm'));
    }
    expect(await sekisho(...words, '-h')).toEqual({ code, out, err });
    expect(await sekisho('help', ...words)).toEqual({ code, out, err });
  });

  test('of a noun: its commands', async () => {
    const { code, out } = await sekisho('policy', '--help');
    expect(code).toBe(0);
    expect(out.match(/^policy \w+:/gm)).toEqual(['policy generate:', 'policy coverage:']);
  });

  test('--version', async () => {
    expect(await sekisho('--version')).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });
});

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('what is typed wrong: exit code 2, what was meant, how to call it, nothing on standard output', () => {
  test.each([
    ['strat', 'there is no command strat: did you mean start?'],
    ['account crate', 'there is no command account crate: did you mean account create?'],
    ['account', 'account alone says nothing: account create or account list'],
    ['start --data-dri x', 'there is no option --data-dri: did you mean --data-dir?'],
    ['console now', '"now" is one argument too many'],
    ['explain', 'ID is missing'],
    ['who-can execute-api:Invoke', 'ARN is missing'],
    ['who-can --principal', '--principal takes a value: ARN'],
    ['policy coverage', '--principal is missing'],
    ['account create 12', 'ID takes twelve digits, not 12'],
    ['start --auth off', '--auth takes enforce or observe, not off'],
    ['start --data-dir= --port 0', '--data-dir takes a value: DIR'],
    ['start --ephemeral --data-dir x', '--ephemeral keeps nothing: it does not go with --data-dir'],
    ['completion fish', 'there are completions for bash and zsh, not fish'],
    ['help strat', 'there is no command strat: did you mean start?'],
    ['strat --help', 'there is no command strat: did you mean start?'],
  ])('%s', async (line, message) => {
    const { code, out, err } = await sekisho(...line.split(' '));
    expect([code, out]).toEqual([2, '']);
    const [first, ...rest] = err.trimEnd().split('\n');
    expect(first).toBe(`sekisho: ${message}`);
    expect(rest.length).toBeLessThan(4);
    expect(rest.at(-1)).toMatch(/^More: npm run -s sekisho -- .*--help$/);
  });
});

describe('what every command tells, as JSON', () => {
  test.each([
    ['account create 111122223333', 0, { account: '111122223333' }],
    ['account list', 0, { accounts: ['123456789012', '111122223333'] }],
    ['console', 0, { url: expect.stringMatching(/\/_sekisho\/console\/\?token=[\w-]{32}$/) }],
    [
      'env',
      0,
      { AWS_ACCESS_KEY_ID: 'AKIASPAWNEDSERVER000', AWS_SECRET_ACCESS_KEY: 'spawned', AWS_REGION: 'us-east-1' },
    ],
    ['who-can iam:GetUser arn:aws:iam::123456789012:user/ann', 0, { principals: expect.any(Array) }],
    ['who-can --principal arn:aws:iam::123456789012:user/ann', 0, { methods: [] }],
    ['policy coverage --principal arn:aws:iam::123456789012:user/ann', 0, { statements: [] }],
    ['policy generate --principal arn:aws:iam::123456789012:user/ann', 0, { Version: '2012-10-17', Statement: [] }],
  ])('%s', async (line, expected, told) => {
    const { code, out } = await sekisho(...line.split(' '), '--json');
    expect(code).toBe(expected);
    expect(JSON.parse(out)).toMatchObject(told);
  });
});

testWith(
  missing('python3', '--version'),
  'runtimes add, as JSON: what it did meanwhile goes to standard error',
  async () => {
    // Prepared already, whichever release is chosen.
    for (let release = 6; release < 20; release++) {
      mkdirSync(join(dataFolder, 'runtime', 'python', `python3.${release}`, 'site-packages'), { recursive: true });
    }
    const { code, out, err } = await sekisho('runtimes', 'add', 'python3.9', '--json');
    expect(code).toBe(0);
    const version = expect.stringMatching(/^3\.\d+/);
    expect(JSON.parse(out)).toEqual({ runtime: 'python3.9', interpreter: expect.stringMatching(/^\//), version });
    expect(err).toContain('boto3');
  },
);

describe('a reader that has read enough', () => {
  test.each([
    ['--help'],
    ['start --help'],
    ['nonsense'],
    ['completion bash'],
    ['env'],
    ['console'],
    ['account list'],
    ['who-can iam:GetUser arn:aws:iam::123456789012:user/ann'],
    ['policy generate --principal arn:aws:iam::123456789012:user/ann'],
  ])('%s | true: no stack, the exit code that it has anyway', async (line) => {
    const { out, err } = await inShell(`sekisho ${line} | true; echo "\${PIPESTATUS[0]}"`);
    expect(out).toMatch(line === 'nonsense' ? /^2\n$/ : /^0\n$/);
    expect(err).not.toMatch(/EPIPE|\n {4}at /);
  });

  test('a disk that is full is no such reader', async () => {
    const { code, err } = await inShell('sekisho account list > /dev/full');
    expect(code).toBe(1);
    expect(err).toMatch(/^sekisho: the output is lost: .*ENOSPC.*\n$/);
  });
});

describe('eval "$(sekisho env)"', () => {
  test('sets what clients read, and prints nothing else', async () => {
    const { code, out, err } = await inShell('eval "$(sekisho env)" && echo "$AWS_ACCESS_KEY_ID $AWS_ENDPOINT_URL"');
    expect([code, out, err]).toEqual([0, `AKIASPAWNEDSERVER000 ${server.options.endpoint}\n`, '']);
  });

  test.each([
    ['without a server', 'env', { SEKISHO_DATA_DIR: nowhere }],
    ['with an option that is not there', 'env --acount 111122223333', {}],
    ['with a region that is none', 'env', { AWS_REGION: 'mars-1' }],
    ['with an account that is not there', 'env --account 999999999999', {}],
  ])('fails %s', async (_, line, more) => {
    const { code, err } = await inShell(`eval "$(sekisho ${line})" || exit 7`, more);
    expect(code).toBe(7);
    expect(err).toMatch(/^sekisho: /);
  });

  test('fails on a Node that is too old, and says what to do', async () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`;
    const { code, err } = await inShell(`eval "$("${process.execPath}" --import "${old}" "${program}" env)" || exit 7`);
    expect(code).toBe(7);
    expect(err).toBe(
      "sekisho: this is Node 20.20.2, and Sekisho needs 22.13 or newer. 'npm run -s sekisho -- env' takes the Node that npm ci has installed.\n",
    );
  });

  test('npm run -s sekisho -- env: the same, in a clone', async () => {
    const line = `cd "${join(import.meta.dirname, '..')}" && eval "$(npm run -s sekisho -- env)" && echo "$AWS_ACCESS_KEY_ID"`;
    expect(await inShell(line)).toEqual({ code: 0, out: 'AKIASPAWNEDSERVER000\n', err: '' });
  });
});

describe('a server that is not as it should be', () => {
  test('another console token', async () => {
    const { code, err } = await inShell('sekisho account list', { SEKISHO_CONSOLE_TOKEN: 'another' });
    expect(code).toBe(1);
    expect(err).toMatch(/^sekisho: .*SEKISHO_CONSOLE_TOKEN.*--data-dir\n$/);
  });

  test('another program on its port', async () => {
    const other = createServer((_, answer) => answer.end('hello')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const folder = mkdtempSync(join(tmpdir(), 'usage-other-'));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    writeFileSync(join(folder, 'server.json'), JSON.stringify({ url, accessKeyId: 'A', secretAccessKey: 'B' }));
    const { code, err } = await inShell('sekisho account list', { SEKISHO_DATA_DIR: folder });
    other.close();
    expect([code, err]).toEqual([1, `sekisho: what listens on ${url} now is no Sekisho server\n`]);
  });
});
