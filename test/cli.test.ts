import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { CreateAccessKeyCommand, CreateUserCommand, GetUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test } from 'vitest';
import { call, sign } from '../examples/story/call.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const command = join(root, 'dist', 'sekisho.js');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const started: ChildProcess[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

const folder = () => mkdtempSync(join(tmpdir(), 'sekisho-cli-'));

async function start(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [command, 'start', '--port', '0', ...args], {
    env: { PATH: process.env['PATH'], HOME: folder(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.startsWith('Credentials')) break;
  }
  return { child, lines, url: /listens on (\S+)/.exec(lines[0] ?? '')?.[1] ?? '' };
}

function sekisho(...args: string[]) {
  return run(process.execPath, [command, ...args], { env: { PATH: process.env['PATH'], HOME: folder() } });
}

function exports(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]));
}

function clientOptions(env: Record<string, string>) {
  return {
    region: env['AWS_REGION'] ?? '',
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    credentials: { accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '' },
  };
}

describe('sekisho start', () => {
  test('says where it listens and how to get credentials, never the secret', async () => {
    const dir = folder();
    const { lines, url } = await start(['--data-dir', dir]);
    expect(lines).toEqual([
      `Sekisho listens on ${url}`,
      expect.stringMatching(
        /^Console \(.*npm run -s sekisho -- console --data-dir '.*'\): http:\/\/127\.0\.0\.1:\d+\/_sekisho\/console\/\?token=[\w-]{32}$/,
      ),
      `Credentials of the root user: eval "$(npm run -s sekisho -- env --data-dir '${dir}')"`,
    ]);
    const { secretAccessKey } = JSON.parse(readFileSync(join(dir, 'root-credentials.json'), 'utf8')) as {
      secretAccessKey: string;
    };
    expect(secretAccessKey).toMatch(/^[\w+/]{40}$/);
  });

  test('what it keeps is readable by its user alone', async () => {
    const dir = folder();
    await start(['--data-dir', dir]);
    for (const name of ['root-credentials.json', 'sealing.key', 'console-token', 'server.json']) {
      expect([name, statSync(join(dir, name)).mode & 0o777]).toEqual([name, 0o600]);
    }
  });

  test('health answers 200 JSON without a token; the other admin pages do not', async () => {
    const { url, lines } = await start(['--ephemeral']);
    const dir = /--data-dir '(.*)'/.exec(lines[1] ?? '')?.[1];
    const health = await fetch(`${url}/_sekisho/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      { status: 'ok', version, command: `SEKISHO_DATA_DIR='${dir}' npm run -s sekisho --` },
    ]);
    expect((await fetch(`${url}/_sekisho/requests`)).status).toBe(401);
    expect((await fetch(`${url}/_sekisho/reset`, { method: 'POST' })).status).toBe(401);
  });

  test('state and credentials outlive the server', async () => {
    const dir = folder();
    const first = await start(['--data-dir', dir]);
    const before = exports((await sekisho('env', '--data-dir', dir)).stdout);
    await new IAMClient(clientOptions(before)).send(new CreateUserCommand({ UserName: 'kept' }));
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const gone = {
      code: 1,
      stdout: 'false\n',
      stderr: expect.stringMatching(/^sekisho: the server at .* does not answer\n/),
    };
    await expect(sekisho('env', '--data-dir', dir)).rejects.toMatchObject(gone);
    await start(['--data-dir', dir]);
    const after = exports((await sekisho('env', '--data-dir', dir)).stdout);
    expect(after['AWS_SECRET_ACCESS_KEY']).toBe(before['AWS_SECRET_ACCESS_KEY']);
    const { User } = await new IAMClient(clientOptions(after)).send(new GetUserCommand({ UserName: 'kept' }));
    expect(User?.Arn).toBe('arn:aws:iam::123456789012:user/kept');
  });

  test('SIGTERM to npm start ends the server', async () => {
    const child = spawn('npm', ['start', '--silent', '--', '--ephemeral', '--port', '0'], {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: folder() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let url = '';
    for await (const line of createInterface(child.stdout)) {
      url = /listens on (\S+)/.exec(line)?.[1] ?? '';
      if (url) break;
    }
    child.kill('SIGTERM');
    await once(child, 'exit');
    await expect
      .poll(() =>
        fetch(`${url}/_sekisho/health`).then(
          () => 'there',
          () => 'gone',
        ),
      )
      .toBe('gone');
  });

  test('--ephemeral leaves nothing behind', async () => {
    const { child, lines } = await start(['--ephemeral']);
    const dir = /--data-dir '(.*)'/.exec(lines[1] ?? '')?.[1] ?? '';
    expect(existsSync(dir)).toBe(true);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(child.exitCode).toBe(0);
    expect(existsSync(dir)).toBe(false);
  });

  test('the root key of the environment, another account, a fixed console token, reset', async () => {
    const { url } = await start(['--ephemeral', '--account', '999988887777'], {
      SEKISHO_ROOT_ACCESS_KEY_ID: 'AKIAFROMENVIRONMENT1',
      SEKISHO_ROOT_SECRET_ACCESS_KEY: 'secret-from-environment',
      SEKISHO_CONSOLE_TOKEN: 'fixed',
    });
    const credentials = { accessKeyId: 'AKIAFROMENVIRONMENT1', secretAccessKey: 'secret-from-environment' };
    const options = { endpoint: url, region: 'eu-west-1', credentials };
    const { Arn } = await new STSClient(options).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe('arn:aws:iam::999988887777:root');
    const iam = new IAMClient(options);
    await iam.send(new CreateUserCommand({ UserName: 'gone' }));
    const reset = await fetch(`${url}/_sekisho/reset`, { method: 'POST', headers: { authorization: 'Bearer fixed' } });
    expect(reset.status).toBe(200);
    await expect(iam.send(new GetUserCommand({ UserName: 'gone' }))).rejects.toThrow(
      'The user with name gone cannot be found.',
    );
  });

  test('without bubblewrap it warns, once it listens, and the status says the same', async () => {
    const { child, url } = await start(['--ephemeral'], { PATH: '/nowhere', SEKISHO_CONSOLE_TOKEN: 'the-token' });
    // A server that is root gives its functions users of their own, whatever programs there are.
    const theirs =
      process.getuid?.() === 0 ? 'what every user of this machine can read' : 'every file of the server, its keys too';
    const warning = expect.stringContaining(
      `functions run without a sandbox (bwrap is not on the PATH) and can read ${theirs}: install bubblewrap`,
    );
    for await (const line of createInterface(child.stderr ?? [])) {
      expect(line).toEqual(warning);
      expect(line).toMatch(/^WARNING: /);
      break;
    }
    const headers = { authorization: 'Bearer the-token' };
    const status = await (await fetch(`${url}/_sekisho/status`, { headers })).json();
    expect(status).toMatchObject({
      functions: { launcher: 'process', why: 'bwrap is not on the PATH', warning, limits: { descriptors: 'none' } },
    });
  });

  test('--max-environments: as many as told, and no nonsense', async () => {
    const { url } = await start(['--ephemeral', '--max-environments', '3'], { SEKISHO_CONSOLE_TOKEN: 'the-token' });
    const headers = { authorization: 'Bearer the-token' };
    const status = await (await fetch(`${url}/_sekisho/status`, { headers })).json();
    expect(status).toMatchObject({ functions: { mostEnvironments: 3 } });
    for (const wrong of ['0', '-1', '1e3', 'many']) {
      await expect(sekisho('start', '--ephemeral', `--max-environments=${wrong}`)).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`sekisho: --max-environments takes 1 to 10000, not ${wrong}\n`),
      });
    }
  });

  test('--authorization-ids: a denial of the control plane ends with the id that GetRequestAuthorizationDetails takes', async () => {
    const { url } = await start(['--ephemeral', '--authorization-ids'], {
      SEKISHO_ROOT_ACCESS_KEY_ID: 'AKIAFROMENVIRONMENT1',
      SEKISHO_ROOT_SECRET_ACCESS_KEY: 'secret-from-environment',
    });
    const root = { accessKeyId: 'AKIAFROMENVIRONMENT1', secretAccessKey: 'secret-from-environment' };
    const iam = new IAMClient({ endpoint: url, region: 'eu-west-1', credentials: root });
    await iam.send(new CreateUserCommand({ UserName: 'nobody' }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'nobody' }));
    const credentials = {
      accessKeyId: AccessKey?.AccessKeyId ?? '',
      secretAccessKey: AccessKey?.SecretAccessKey ?? '',
    };
    const denied = new IAMClient({ endpoint: url, region: 'eu-west-1', credentials }).send(
      new GetUserCommand({ UserName: 'nobody' }),
    );
    const { message } = await denied.then(() => ({ message: '' })).catch((error: Error) => error);
    const [, id = ''] =
      /allows the iam:GetUser action\. For complete details, .* authorization id: ([0-9a-z]+)$/.exec(message) ?? [];
    const draft = { method: 'GET', url: `${url}/authorization-details/${id}`, headers: {} };
    const details = await call(await sign(draft, { credentials: root, region: 'us-east-1', service: 'iam' }));
    expect(details.status).toBe(200);
    expect(JSON.parse(details.body).evaluations[0]).toMatchObject({ action: 'iam:GetUser' });
  });

  test('a foreign Host or Origin gets nothing from the admin pages (DNS rebinding)', async () => {
    const { url } = await start(['--ephemeral'], { SEKISHO_CONSOLE_TOKEN: 'fixed' });
    const authorization = 'Bearer fixed';
    expect((await fetch(`${url}/_sekisho/requests`, { headers: { authorization } })).status).toBe(200);
    const foreign = await fetch(`${url}/_sekisho/requests`, {
      headers: { authorization, origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
  });
});

describe('what the operator is told', () => {
  const refusal = async (...args: string[]) => {
    const failed = await sekisho(...args).then(
      () => ({ code: 0, stderr: '' }),
      (error: { code: number; stderr: string }) => error,
    );
    return [failed.code, failed.stderr];
  };

  test('a port that is taken', async () => {
    const { url } = await start(['--ephemeral']);
    const port = new URL(url).port;
    expect(await refusal('start', '--ephemeral', '--port', port)).toEqual([
      1,
      `sekisho: port ${port} of 127.0.0.1 is taken: choose another with --port\n`,
    ]);
  });

  test('a second server on the same folder, which goes on', async () => {
    const dir = folder();
    const { url } = await start(['--data-dir', dir]);
    expect(await refusal('start', '--port', '0', '--data-dir', dir)).toEqual([
      1,
      `sekisho: ${join(dir, 'state.db')} is in use by another Sekisho server.\n`,
    ]);
    expect((await fetch(`${url}/_sekisho/health`)).status).toBe(200);
    expect(exports((await sekisho('env', '--data-dir', dir)).stdout)['AWS_ENDPOINT_URL']).toBe(url);
  });

  test('a damaged store', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'state.db'), 'x'.repeat(10_000));
    const [code, stderr] = await refusal('start', '--port', '0', '--data-dir', dir);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sekisho: .*state\.db is damaged or not a Sekisho store .*\n$/);
    expect(readdirSync(dir)).not.toContain('server.json');
  });

  test.each([
    [['start', '--port', '99999'], 2, /--port takes 0 to 65535/],
    [['start', '--account', '12'], 2, /--account takes twelve digits/],
    [['start', '--auth', 'off'], 2, /--auth takes enforce or observe/],
    [['start', '--nonsense'], 2, /there is no option --nonsense/],
    [['env', '--region', 'mars-1'], 2, /mars-1 is no region of AWS/],
    [['env'], 1, /no server runs on .*; this starts one: npm run -s sekisho -- start\n/],
    [['runtimes', 'add'], 2, /RUNTIME is missing\nusage: .* runtimes add RUNTIME/],
    [['runtimes', 'add', 'ruby3.3'], 1, /ruby3.3/],
  ])('%j', async (args, expected, message) => {
    const [code, stderr] = await refusal(...args);
    expect(code).toBe(expected);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
