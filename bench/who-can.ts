import { randomBytes } from 'node:crypto';
import { roles, users } from '../src/identity/documents.ts';
import { createIdentity } from '../src/identity/identity.ts';
import { principalsOf } from '../src/identity/rulings/imagined-principals.ts';
import { whoCan } from '../src/identity/rulings/who-can.ts';
import { sealer } from '../src/identity/sealer.ts';
import { memoryStore } from '../src/store/open-store.ts';

// Who can call this? asked of 500 users and 500 roles, each with an inline policy and two of AWS's managed ones: right after
// they were written, when all is still to be compiled, and once that is done. The baseline parses every inline policy with JSON.parse.
const account = '123456789012';
const now = Date.now();
const resource = `arn:aws:execute-api:eu-west-1:${account}:abcdef1234/dev/GET/pets/1`;
const store = memoryStore();
const identity = createIdentity({
  store,
  sealer: sealer(randomBytes(32)),
  root: { account, accessKeyId: 'AKIAROOTROOTROOTROOT', secretAccessKey: 'root' },
});

const inline = (at: number) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: `arn:aws:execute-api:*:*:api${at % 50}/dev/GET/*` },
      { Effect: 'Deny', Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:username': 'nobody' } } },
      { Effect: 'Allow', Action: ['logs:*', 's3:Get*'], Resource: '*' },
    ],
  });
const holder = (at: number) => ({
  path: '/',
  createDate: now,
  tags: [],
  inlinePolicies: { own: inline(at) },
  attachedPolicies: [
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
    at % 2
      ? 'arn:aws:iam::aws:policy/AWSLambda_FullAccess'
      : 'arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess',
  ],
});
const numbers = Array.from({ length: 500 }, (_, at) => at);
await store.commit(
  numbers.flatMap((at) => [
    users.create(account, '', `user-${at}`, { ...holder(at), name: `user-${at}`, id: `AIDA${at}` }),
    roles.create(account, '', `role-${at}`, {
      ...holder(at),
      name: `role-${at}`,
      id: `AROA${at}`,
      assumeRolePolicy: '{}',
      maxSessionDuration: 3600,
    }),
  ]),
);

const facts = { now, sourceIp: '127.0.0.1', secure: true, region: 'eu-west-1' };
const ask = () =>
  whoCan(identity, principalsOf(store, account, now), {
    action: 'execute-api:Invoke',
    resource,
    resourceAccount: account,
    facts,
  });
const firstMs = await milliseconds(ask);
await new Promise((resolve) => setTimeout(resolve, 1000));
const againMs = await medianMs(ask);
const parseMs = await medianMs(() => numbers.map((at) => JSON.parse(inline(at))));
const allowed = (await ask()).filter(({ effect }) => effect === 'allow').length;
process.stdout.write(
  `${JSON.stringify({ figure: 'who-can', principals: 1001, allowed, firstMs, againMs, parse500InlinePoliciesMs: parseMs })}\n`,
);

async function milliseconds(work: () => unknown): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}

async function medianMs(work: () => unknown): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < 9; round++) values.push(await milliseconds(work));
  return values.sort((a, b) => a - b)[4] ?? 0;
}
