import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLambdaRuntime } from '../../src/runtime/lambda-runtime.ts';
import { announce } from './child-server.ts';
import { handlers } from './handler.ts';

// The baseline of AWS_PROXY: node:http that relays each request to the same warm processes, which the same runtime keeps.
const handler = handlers[process.argv[2] as keyof typeof handlers];
const root = mkdtempSync(join(tmpdir(), 'sekisho-relay-'));
const credentials = { accessKeyId: 'ASIA', secretAccessKey: 's', sessionToken: 't', expiresAt: Date.now() + 3_600_000 };
const runtime = createLambdaRuntime({
  root,
  clock: Date.now,
  logs: { append() {} },
  credentials: async () => credentials,
});
const { sha256Hex: codeSha256Hex } = await runtime.packages.install(await handler.zip());
const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:bench';
const configuration = {
  ...{ key: 'bench', functionName: 'bench', functionArn, version: '$LATEST', codeSha256Hex },
  ...{ runtime: handler.runtime, handler: handler.handler, timeoutSeconds: 3, memoryMb: 128, ephemeralStorageMb: 512 },
  ...{ environment: {}, region: 'eu-west-1', account: '123456789012', logGroup: '/aws/lambda/bench' },
  role: 'arn:aws:iam::123456789012:role/bench',
};

function payloadOf({ method, url, headers }: IncomingMessage): Buffer {
  return Buffer.from(JSON.stringify({ httpMethod: method, path: url, headers, body: null }));
}

announce(
  createServer(async (incoming, outgoing) => {
    const event = { requestId: randomUUID(), payload: payloadOf(incoming), invokedArn: functionArn, traceId: 'Root=1' };
    const { payload } = await runtime.invoke(configuration, event);
    const { statusCode, body } = JSON.parse(payload.toString());
    const head = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    outgoing.writeHead(statusCode, head).end(body);
  }),
);
process.once('SIGTERM', async () => {
  await runtime.close();
  rmSync(root, { recursive: true, force: true });
  process.exit();
});
