import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionConfiguration, Invocation, InvocationResult } from '../function-configuration.ts';
import type { LambdaRuntime, RuntimeOptions } from '../lambda-runtime.ts';
import { createLambdaRuntime } from '../lambda-runtime.ts';
import { zipFiles } from './zip-fixture.ts';

/** A runtime on a directory of its own, with its log in memory. */
export interface RuntimeFixture {
  readonly runtime: LambdaRuntime;
  readonly root: string;
  /** Every log message so far. */
  readonly log: string[];
  /** Installs `files` and gives the configuration of a function that runs them. */
  define(
    runtime: string,
    files: Readonly<Record<string, string>>,
    changes?: Partial<FunctionConfiguration>,
  ): Promise<FunctionConfiguration>;
  invoke(configuration: FunctionConfiguration, event?: unknown, changes?: Partial<Invocation>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly requestId: string;
  readonly result: InvocationResult;
  /** The payload, parsed. */
  readonly value: unknown;
}

export function runtimeFixture(options: Partial<RuntimeOptions> = {}): RuntimeFixture {
  const root = mkdtempSync(join(tmpdir(), 'lambda-'));
  const log: string[] = [];
  const runtime = createLambdaRuntime({
    root,
    clock: Date.now,
    logs: { append: ({ events }) => void log.push(...events.map((event) => event.message)) },
    credentials: async () => {
      const expiresAt = Date.now() + 3_600_000;
      return { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token', expiresAt };
    },
    ...options,
  });
  const define: RuntimeFixture['define'] = async (name, files, changes = {}) => {
    const { sha256Hex } = await runtime.packages.install(zipFiles(files));
    const functionName = 'tested';
    return {
      ...{ key: randomUUID(), functionName, functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:tested' },
      ...{
        version: '$LATEST',
        runtime: name,
        handler: 'app.handler',
        timeoutSeconds: 5,
        memoryMb: 256,
        ephemeralStorageMb: 512,
      },
      ...{ environment: {}, region: 'us-east-1', account: '123456789012', codeSha256Hex: sha256Hex },
      logGroup: `/aws/lambda/${functionName}`,
      role: 'arn:aws:iam::123456789012:role/tested',
      ...changes,
    };
  };
  const invoke: RuntimeFixture['invoke'] = async (configuration, event = {}, changes = {}) => {
    const requestId = randomUUID();
    const invocation = {
      requestId,
      payload: Buffer.from(JSON.stringify(event)),
      invokedArn: configuration.functionArn,
    };
    const result = await runtime.invoke(configuration, { ...invocation, ...changes });
    return { requestId, result, value: parse(result.payload) };
  };
  const close = async (): Promise<void> => {
    await runtime.close();
    rmSync(root, { recursive: true, force: true });
  };
  return { runtime, root, log, define, invoke, close };
}

function parse(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString());
  } catch {
    return payload.toString();
  }
}
