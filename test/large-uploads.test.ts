import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { IAM } from '@aws-sdk/client-iam';
import { Lambda } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { type StartedServer, startedServer } from '../src/server/testing/started-server.ts';

let server: StartedServer;
let lambda: Lambda;
let Role: string | undefined;

beforeAll(async () => {
  server = await startedServer();
  lambda = new Lambda({ ...server.client, maxAttempts: 1 });
  const Statement = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  const made = await new IAM(server.client).createRole({ RoleName: 'r', AssumeRolePolicyDocument });
  Role = made.Role?.Arn;
});
afterAll(() => server.close());

/** A ZIP with a file that does not get smaller. */
function packageOf(bytes: number): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(randomBytes(bytes), 'data', { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

const createFunction = (client: Lambda, FunctionName: string, ZipFile: Buffer) =>
  client.createFunction({ FunctionName, Role, Runtime: 'nodejs22.x', Handler: 'a.b', Code: { ZipFile } });

test('large packages that come at the same time are all stored, each as it was sent', async () => {
  const packages = await Promise.all(Array.from({ length: 4 }, () => packageOf(9_000_000)));
  const made = await Promise.all(packages.map((zip, at) => createFunction(lambda, `f${at}`, zip)));
  expect(made.map(({ CodeSize }) => CodeSize)).toEqual(packages.map((zip) => zip.length));
  for (const [at, zip] of packages.entries()) {
    const { Code } = await lambda.getFunction({ FunctionName: `f${at}` });
    const stored = await (await fetch(Code?.Location ?? '')).arrayBuffer();
    expect(Buffer.from(stored).equals(zip)).toBe(true);
  }
});

test('a large body is refused for its signature before it is looked into', async () => {
  const credentials = { ...server.client.credentials, secretAccessKey: 'wrong' };
  const stranger = new Lambda({ ...server.client, credentials, maxAttempts: 1 });
  await expect(createFunction(stranger, '', randomBytes(9_000_000))).rejects.toMatchObject({
    name: 'InvalidSignatureException',
  });
});

test('a large body that was changed on its way is refused', async () => {
  const tampered = new Lambda({ ...server.client, maxAttempts: 1 });
  tampered.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { body: Uint8Array };
      const body = Buffer.from(request.body);
      // A letter of the package becomes another.
      body[5_000_000] = body[5_000_000] === 65 ? 66 : 65;
      request.body = body;
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  await expect(createFunction(tampered, 'g', randomBytes(9_000_000))).rejects.toMatchObject({
    name: 'InvalidSignatureException',
  });
});
