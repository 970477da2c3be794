import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { account, region } from '../../../test/sdk-harness.ts';
import { AwsError } from '../../core/errors.ts';
import { rootUser } from '../../identity/sessions/session-tokens.ts';
import { loadModels } from '../../wire/load-models.ts';
import { validate } from '../../wire/protocol.ts';
import { arbitraryStructure } from '../../wire/testing/arbitrary-of-shape.ts';
import { logsService } from '../logs/logs-service.ts';
import { type LogsFixture, logGroupName, logStreamName, logsFixture } from '../logs/testing/logs-fixture.ts';
import type { Call, Service } from '../service.ts';
import { lambdaService } from './lambda-service.ts';
import { fakeRuntime, type LambdaFixture, lambdaFixture, memoryBlobs } from './testing/lambda-fixture.ts';

const models = await loadModels();
const arn = `arn:aws:lambda:${region}:${account}:function:hello`;

/** Values that pass the constraints, so that the operations themselves are reached. */
const fitting: Readonly<Record<string, readonly unknown[]>> = {
  FunctionName: ['hello', 'hello:$LATEST', arn, `${arn}:1`, 'other', '__proto__', 'constructor', 'toString:valueOf'],
  Qualifier: ['$LATEST', '1', 'prod'],
  Resource: [arn, `${arn}:1`, arn.replace('hello', '__proto__'), arn.replace('function:hello', 'layer:x')],
  Role: ['arn:aws:iam::123456789012:role/runner', 'arn:aws:iam::123456789012:role/__proto__'],
  Runtime: ['nodejs22.x', 'python3.13', 'java21', 'constructor'],
  Handler: ['index.handler'],
  Architectures: [['arm64']],
  Marker: ['', 'aGVsbG8', '__proto__'],
  Payload: [Buffer.from('{}'), Buffer.from('{'), Buffer.alloc(0)],
  ClientContext: ['', 'e30=', 'nonsense'],
  InvocationType: ['RequestResponse', 'DryRun', 'Event'],
  LogType: ['Tail', 'None'],
  logGroupName: [logGroupName, '__proto__'],
  logStreamName: [logStreamName, '__proto__'],
  nextToken: ['', 'nonsense', `f/${'9'.repeat(56)}/s`, `b/${'0'.repeat(56)}/s`, 'MSAx', 'X19wcm90b19f'],
  orderBy: ['LastEventTime', 'LogStreamName'],
  retentionInDays: [1, 2, 3653],
};

const numbers = fc.constantFrom(0, 1, 3, 50, 128, 512, 1e15, Number.MAX_VALUE);

/** Mostly values that fit, sometimes anything of the right shape; members come and go. */
function inputOf(service: 'lambda' | 'logs', operation: string): fc.Arbitrary<object> {
  const shape = models[service].operations.get(operation)?.input;
  if (!shape) return fc.constant({});
  return arbitraryStructure(shape, 2).chain((wild) => {
    const members = [...shape.members.values()].map(({ name, required, shape: { kind } }) => {
      const values = fitting[name];
      const anything = fc.constant((wild as Record<string, unknown>)[name]);
      const good = values ? fc.constantFrom(...values) : kind === 'integer' ? numbers : anything;
      const absent = fc.constant(undefined);
      return [name, fc.oneof({ weight: 6, arbitrary: good }, { weight: required ? 0 : 6, arbitrary: absent })] as const;
    });
    return fc.record(Object.fromEntries(members)).map(withoutAbsent);
  });
}

function withoutAbsent(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** As the control plane does it; says whether the operation itself was reached. */
async function perform(service: Service, operation: string, input: object): Promise<boolean> {
  const model = models[service.name];
  const now = Date.now();
  const facts = { now, sourceIp: '127.0.0.1', secure: true, region };
  const call: Call = {
    account,
    region,
    principal: rootUser(account, 'AKIA'),
    requestId: 'r',
    verdicts: [],
    now,
    facts,
  };
  try {
    const routed = { service: model, operation: model.operations.get(operation)!, labels: {}, parameters: new Map() };
    validate(routed, input, service.constraints);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return false;
  }
  try {
    service.demands(operation, input, call);
    await service.perform(operation, input, call);
  } catch (error) {
    if (!(error instanceof AwsError) || error.status === 500) throw error;
  }
  return true;
}

let lambdaHouse: LambdaFixture;
let logsHouse: LogsFixture;

beforeAll(async () => {
  lambdaHouse = await lambdaFixture();
  await lambdaHouse.create();
  logsHouse = await logsFixture();
  await logsHouse.stream();
});

function lambda(): Service {
  const { store, assumeRole, accounts } = lambdaHouse;
  const later = () => {};
  const onTrouble = later;
  const parts = { store, assumeRole, accounts, runtime: fakeRuntime(), blobs: memoryBlobs(), codeLocation: String };
  return lambdaService({ ...parts, later, onTrouble });
}

const services = { lambda, logs: () => logsService(logsHouse) };

describe.each(['lambda', 'logs'] as const)('%s', (name) => {
  test('no input makes a defect of any operation', async () => {
    const service = services[name]();
    const reached = new Set<string>();
    for (const operation of service.implemented) {
      await fc.assert(
        fc.asyncProperty(inputOf(name, operation), async (input) => {
          if (await perform(service, operation, input)) reached.add(operation);
        }),
        { numRuns: 60 },
      );
    }
    // The dice need not reach every operation with valid input, but they must reach most.
    expect(reached.size).toBeGreaterThan(service.implemented.length / 2);
  });
});
