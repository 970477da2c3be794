import { hash } from 'node:crypto';
import { CreateFunctionCommand, type CreateFunctionCommandInput, LambdaClient } from '@aws-sdk/client-lambda';
import { account, type ControlPlane, type Credentials, startControlPlane } from '../../../../test/sdk-harness.ts';
import { accessKeys, type RoleDocument, roles, users } from '../../../identity/documents.ts';
import { secretPurpose } from '../../../identity/keys/root-key.ts';
import type { Blobs } from '../../../store/blobs.ts';
import { lambdaService } from '../lambda-service.ts';
import type { FunctionEvent, FunctionResult, FunctionRun, FunctionRuntime } from '../ports.ts';

/** A runtime that runs nothing: it remembers what it was asked and answers what it was told. */
export interface FakeRuntime extends FunctionRuntime {
  readonly invocations: { readonly run: FunctionRun; readonly event: FunctionEvent }[];
  readonly retired: string[];
  readonly installed: Set<string>;
  result: FunctionResult;
}

export interface LambdaFixture extends ControlPlane {
  readonly lambda: LambdaClient;
  readonly runtime: FakeRuntime;
  readonly roleArn: string;
  /** What was put off; empty when `settles` is not false. */
  readonly waiting: (() => Promise<unknown>)[];
  create(changes?: Partial<CreateFunctionCommandInput>): ReturnType<typeof sendCreate>;
}

/** With `settles: false` functions stay Pending or InProgress until what waits is done. */
export async function lambdaFixture({ settles = true } = {}): Promise<LambdaFixture> {
  const runtime = fakeRuntime();
  const waiting: (() => Promise<unknown>)[] = [];
  const plane = await startControlPlane(({ store, assumeRole, accounts }) => ({
    lambda: lambdaService({
      ...{ store, assumeRole, accounts, runtime, blobs: memoryBlobs() },
      codeLocation: (sha256Hex) => `http://code.example/${sha256Hex}`,
      onTrouble: (error) => {
        throw error;
      },
      ...(!settles && { later: (task) => void waiting.push(task) }),
    }),
  }));
  const roleArn = await makeRole(plane, 'runner');
  const lambda = plane.client(LambdaClient);
  return { ...plane, lambda, runtime, roleArn, waiting, create: (changes) => sendCreate(lambda, roleArn, changes) };
}

function sendCreate(lambda: LambdaClient, role: string, changes: Partial<CreateFunctionCommandInput> = {}) {
  const required = { FunctionName: 'hello', Role: role, Runtime: 'nodejs22.x', Handler: 'index.handler' } as const;
  return lambda.send(new CreateFunctionCommand({ ...required, Code: { ZipFile: Buffer.from('zip') }, ...changes }));
}

export function fakeRuntime(): FakeRuntime {
  const installed = new Set<string>();
  const runtime: FakeRuntime = {
    invocations: [],
    retired: [],
    installed,
    result: { payload: Buffer.from('"done"'), logTail: 'END\n' },
    packages: {
      async install(zip) {
        const sha256Hex = hash('sha256', zip, 'hex');
        installed.add(sha256Hex);
        return { sha256Hex, codeSha256: hash('sha256', zip, 'base64'), codeSize: zip.length };
      },
      has: (sha256Hex) => installed.has(sha256Hex),
    },
    async invoke(run, event) {
      runtime.invocations.push({ run, event });
      return runtime.result;
    },
    retire: (arn) => void runtime.retired.push(arn),
  };
  return runtime;
}

export function memoryBlobs(): Blobs {
  const kept = new Map<string, Buffer>();
  return {
    async put(bytes) {
      const sha256Hex = hash('sha256', bytes, 'hex');
      kept.set(sha256Hex, bytes);
      return sha256Hex;
    },
    get: (sha256Hex) => kept.get(sha256Hex),
    remove: (sha256Hex) => void kept.delete(sha256Hex),
    names: () => [...kept.keys()],
    lastPut: () => 0,
  };
}

/** A role that lets `service` assume it; answers its ARN. */
export async function makeRole(
  { store }: Pick<ControlPlane, 'store'>,
  name: string,
  {
    service = 'lambda.amazonaws.com',
    principal = { Service: service } as '*' | Readonly<Record<string, string>>,
    statements = [] as object[],
    path = '/',
  } = {},
): Promise<string> {
  const role: RoleDocument = {
    ...{ name, path, id: `AROA${name.toUpperCase()}`, createDate: 0, tags: [], attachedPolicies: [] },
    inlinePolicies: statements.length > 0 ? { inline: policy(statements) } : {},
    maxSessionDuration: 3600,
    assumeRolePolicy: policy([{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }]),
  };
  await store.commit([roles.create(account, '', name, role)]);
  return `arn:aws:iam::${account}:role${path}${name}`;
}

/** A user who may do what the statements say; answers a key. */
export async function makeUser(
  { store, sealer }: Pick<ControlPlane, 'store' | 'sealer'>,
  name: string,
  statements: readonly object[],
  ofAccount = account,
): Promise<Credentials> {
  const accessKeyId = `AKIA${name.toUpperCase().padEnd(16, 'X')}`;
  const secretAccessKey = `secret-of-${name}`;
  const sealedSecret = sealer.seal(secretAccessKey, secretPurpose(accessKeyId));
  const inlinePolicies: Readonly<Record<string, string>> = statements.length > 0 ? { inline: policy(statements) } : {};
  const holder = { inlinePolicies, attachedPolicies: [], tags: [], createDate: 0 };
  const key = { id: accessKeyId, userName: name, sealedSecret, status: 'Active', createDate: 0 } as const;
  await store.commit([
    users.create(ofAccount, '', name, { ...holder, name, path: '/', id: `AIDA${name.toUpperCase()}` }),
    accessKeys.create(ofAccount, '', accessKeyId, key),
  ]);
  return { accessKeyId, secretAccessKey };
}

function policy(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
