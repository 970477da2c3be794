import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CreateAccessKeyCommand, CreateUserCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, deploy, protect } from '../examples/story/api.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { makeWorld } from '../examples/story/world.ts';
import { missing, testWith } from './optional-program.ts';
import { terraformEnvironment, terraformFolder, terraformMissing } from './terraform-program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const covered = new Set<string>();

/** The block that holds some words; what was asked for counts as run. */
function block(words: string): string {
  const found = blocks.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`the README has no block with ${words}`);
  covered.add(found.text);
  return found.text;
}

const home = mkdtempSync(join(tmpdir(), 'readme-'));
const environment: Record<string, string> = {
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  XDG_DATA_HOME: join(home, 'data'),
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** Runs lines of a shell as a reader would, in the project's folder, with the variables of `sekisho env`. */
async function shell(lines: string, more: Record<string, string> = {}): Promise<string> {
  const { stdout } = await run('bash', ['-euc', lines], { cwd: root, env: { ...environment, ...more } });
  return stdout;
}

let server: ChildProcess;
let exported: Record<string, string>;

beforeAll(async () => {
  const [startLine = '', envLine = ''] = block('npm start')
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''));
  const [command = '', ...args] = startLine.split(' ');
  const port = (await isTaken(4566)) ? ['--', '--port', '0'] : [];
  server = spawn(command, [...args, ...port], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  for await (const chunk of server.stdout ?? []) if (String(chunk).includes('Credentials')) break;
  const printed = await shell(`${envLine}\nenv`);
  exported = Object.fromEntries(
    [...printed.matchAll(/^(AWS_\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
});

afterAll(async () => {
  process.kill(-(server.pid ?? 0), 'SIGTERM');
  await once(server, 'exit');
});

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createConnection(port, '127.0.0.1');
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });
}

describe('every command of the README', () => {
  test('npm run demo: exits 0 and prints the story that the README shows', async () => {
    expect(block('npm run demo')).toMatch(/^npm ci && npm run demo .*\nnpm ci && npm test /);
    const told = plain(await shell('npm run -s demo'));
    for (const line of block('Hello, world!').split('\n')) {
      if (line.trim() !== '' && !line.includes('python')) expect(told).toContain(plain(line).trim());
    }
  }, 180_000);

  test('sekisho env gives what the SDKs and the CLI read', () => {
    expect(Object.keys(exported).sort()).toEqual(
      expect.arrayContaining(['AWS_ACCESS_KEY_ID', 'AWS_ENDPOINT_URL', 'AWS_REGION', 'AWS_SECRET_ACCESS_KEY']),
    );
  });

  test('the package, installed and by npx, with no network', async () => {
    const folder = join(home, 'installed');
    const settings = { npm_config_prefix: folder, npm_config_cache: join(home, 'cache'), npm_config_offline: 'true' };
    const path = [join(folder, 'bin'), dirname(process.execPath), environment['PATH']].join(':');
    try {
      const printed = await shell(block('npm pack'), { ...settings, PATH: path });
      expect(printed.split('\n').filter((line) => line === version)).toHaveLength(2);
    } finally {
      rmSync(join(root, `sekisho-${version}.tgz`), { force: true });
    }
  });

  testWith(missing('aws', '--version'), 'AWS CLI', async () => {
    const printed = await shell(block('aws sts get-caller-identity'), exported);
    expect(printed).toContain('"arn:aws:iam::123456789012:root"');
    expect(printed).toContain('"arn:aws:iam::123456789012:user/alice"');
  });

  testWith(missing('python3', '-c', 'import boto3'), 'boto3', async () => {
    const file = join(home, 'example.py');
    writeFileSync(file, block('import boto3'));
    expect(await shell(`python3 ${file}`, exported)).toBe('arn:aws:iam::123456789012:root\n');
  });

  test('SDK for JavaScript', async () => {
    const file = join(home, 'example.mjs');
    writeFileSync(file, block('client-iam'));
    expect(await shell(`node --input-type=module - < ${file}`, exported)).toMatch(/^\[/);
  });

  testWith(missing('curl', '--aws-sigv4', 'aws:amz', '--version'), 'curl --aws-sigv4', async () => {
    const { AWS_REGION: region = '', AWS_ENDPOINT_URL: endpoint } = exported;
    const credentials = {
      accessKeyId: exported['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: exported['AWS_SECRET_ACCESS_KEY'] ?? '',
    };
    const world = makeWorld({ region, endpoint, credentials, prefix: 'readme-', patience: 0 });
    const api = await createApi(world, makeCleanup());
    await protect(world, api);
    await deploy(world, api, 'dev');
    const printed = await shell(block('curl --aws-sigv4'), {
      ...exported,
      API_URL: world.invokeUrl(api.id, 'dev', '/'),
    });
    expect(printed).toBe('{"statusCode": 200, "message": "Hello, world!"}');
  });

  testWith(missing('aws', '--version') ?? missing('curl', '--version'), 'a function behind an API', async () => {
    const printed = await shell(block('add-permission'), exported);
    expect(printed).toMatch(/^HTTP\/1\.1 500 .*^\{"message": "Internal server error"\}/ms);
    expect(printed).toMatch(/Hello from \/anna$/);
    const [, requestId = ''] = /^x-amzn-RequestId: (\S+)/im.exec(printed) ?? [];
    const explained = await shell(block('sekisho -- explain'), { ...exported, REQUEST_ID: requestId });
    expect(explained).toContain('aws lambda add-permission --function-name greeter');
  });

  const document = block('import-rest-api');
  testWith(
    missing('aws', '--version') ?? missing('curl', '--version'),
    'an API from a document, by https',
    async () => {
      try {
        expect(await shell(document, exported)).toMatch(/^\["Rex"\]$/m);
      } finally {
        for (const left of ['pets.yaml', 'ca.pem']) remove(join(root, left));
      }
    },
  );

  const terraform = block('terraform init');
  testWith(terraformMissing(), 'Terraform', async () => {
    try {
      const printed = await shell(terraform, { ...exported, ...terraformEnvironment() });
      expect(printed).toContain('{"message": "Hello"}');
      expect(printed).toContain('{"message":"Missing Authentication Token"}');
      expect(printed).toContain('Destroy complete!');
    } finally {
      for (const left of ['.terraform', '.terraform.lock.hcl', 'client.zip']) remove(join(terraformFolder, left));
      for (const left of ['terraform.tfstate', 'terraform.tfstate.backup']) remove(join(terraformFolder, left));
    }
  });

  testWith(missing('curl', '--version'), 'in tests and CI', async () => {
    const printed = await shell(`set -m\ntrap 'kill -- -$(jobs -p)' EXIT\n${block('SEKISHO_CONSOLE_TOKEN')}`);
    expect(printed).toMatch(/\{"status":"ok","version":".*","command":".*"\}\n\{"status":"empty"\}/);
  });

  test('why was I denied, who can, and least-privilege policies', async () => {
    const { AWS_REGION: region = '', AWS_ENDPOINT_URL: endpoint } = exported;
    const credentials = {
      accessKeyId: exported['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: exported['AWS_SECRET_ACCESS_KEY'] ?? '',
    };
    const world = makeWorld({ region, endpoint, credentials, prefix: 'why-', patience: 0 });
    await world.iam.send(new CreateUserCommand({ UserName: 'anna' }));
    const { AccessKey } = await world.iam.send(new CreateAccessKeyCommand({ UserName: 'anna' }));
    const keys = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
    const hers = makeWorld({ region, endpoint, credentials: keys, prefix: 'why-', patience: 0 });
    const denied = await hers.iam.send(new CreateUserCommand({ UserName: 'bob' })).catch((error) => error);
    const REQUEST_ID = denied.$metadata.requestId;
    const explained = await shell(block('sekisho -- explain'), { ...exported, REQUEST_ID });
    expect(explained).toContain('Asked      iam:CreateUser');
    expect(explained).toContain('"Resource": "arn:aws:iam::123456789012:user/bob"');
    for (const line of block('Nearest')
      .split('\n')
      .filter((each) => /^[A-Z]/.test(each))) {
      expect(explained).toMatch(new RegExp(`^${line.split(' ')[0]} `.replace('Nearest', '(Nearest|Decision)'), 'm'));
    }
    const METHOD_ARN = 'arn:aws:execute-api:us-east-1:123456789012:abcdef1234/dev/GET/';
    const PRINCIPAL_ARN = 'arn:aws:iam::123456789012:user/anna';
    const asked = await shell(block('sekisho -- who-can'), { ...exported, METHOD_ARN, PRINCIPAL_ARN });
    expect(asked).toContain('deny   arn:aws:iam::123456789012:user/anna');
    expect(asked).toContain('"Version": "2012-10-17"');
    expect(asked).toContain('0 of 0 statements were used');
  });

  test('the engine alone', async () => {
    const file = join(home, 'engine.mjs');
    writeFileSync(file, block('sekisho/policy'));
    const printed = await shell(`node --input-type=module - < ${file}`);
    expect(printed).toBe('implicit-deny\naction\narn:aws:s3:::bucket/key\n');
  });

  testWith(missing('aws', '--version'), 'another account', async () => {
    expect(await shell(block('account create'), exported)).toContain('"arn:aws:iam::111122223333:root"');
  });

  testWith(missing('python3', '-m', 'pip', '--version'), 'sekisho runtimes add', async () => {
    expect(await shell(block('runtimes add'))).toMatch(/is ready|has boto3 already/);
  });

  test('no block is left that no test runs, and every link leads somewhere', () => {
    expect(blocks.filter(({ text }) => !covered.has(text))).toEqual([]);
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !target.startsWith('http'));
    expect(links.filter((target) => !existsSync(join(dirname(join(root, 'README.md')), target)))).toEqual([]);
  });
});

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Without what differs from run to run. */
function plain(text: string): string {
  return text
    .replace(/127\.0\.0\.1:\d+/g, 'HOST')
    .replace(/(?<=:)[a-z0-9]{10}(?=\/)/g, 'API')
    .replace(/\s+/g, ' ');
}
