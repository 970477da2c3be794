import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APIGateway } from '@aws-sdk/client-api-gateway';
import { IAM } from '@aws-sdk/client-iam';
import { Lambda } from '@aws-sdk/client-lambda';
import { STS } from '@aws-sdk/client-sts';
import { type HeldUp, watchHeldUp } from './held-up.ts';
import { policyOf } from './hostile-documents.ts';
import { type ProbedServer, startProbedServer } from './probed-server.ts';
import { type Clients, stallCases } from './stall-cases.ts';

// How long do hostile and very large requests keep all others waiting? Of a real server with 1,000 users and 1,000 roles:
// the longest time that its event loop stood still during a request, and the slowest answer that another client got
// meanwhile. Both in milliseconds, the least of five rounds, for the machine has pauses of its own; `firstGapMs` is the
// first round's, when nothing was compiled or unpacked yet; `longestWorkMs` is what
// the loop's thread computed at most between two turns; `peakMb` the most memory that was resident meanwhile.
const rounds = 5;
const holders = 1000;
const [, , only = ''] = process.argv;

const folder = mkdtempSync(join(tmpdir(), 'sekisho-stall-'));
const filled = await startProbedServer(folder);
await fill(clientsOf(filled).iam);
await filled.stop();
// Started anew, it has read nothing yet of what it keeps.
const server = await startProbedServer(folder);
const watch = watchHeldUp(server);
for (const [operation, size, ask] of stallCases(clientsOf(server))) {
  if (!`${operation} ${size}`.includes(only)) continue;
  process.stdout.write(`${JSON.stringify({ figure: 'stall', operation, size, ...(await measure(ask)) })}\n`);
}
await watch.stop();
await server.stop();
rmSync(folder, { recursive: true });

function clientsOf({ endpoint, credentials, consoleToken }: ProbedServer): Clients {
  const options = { region: 'eu-west-1', endpoint, credentials, maxAttempts: 1 };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const authorization = { authorization: `Bearer ${consoleToken}` };
  return {
    iam: new IAM(options),
    sts: new STS(options),
    apis: new APIGateway(options),
    lambda: new Lambda(options),
    admin: (path) => fetch(`${endpoint}/_sekisho/${path}`, { headers: authorization }),
    form: (body) => fetch(endpoint, { method: 'POST', headers: form, body }),
  };
}

async function fill(iam: IAM): Promise<void> {
  for (let at = 0; at < holders; at += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, of) => fillOne(iam, String(at + of))));
  }
}

async function fillOne(iam: IAM, at: string): Promise<void> {
  const [UserName, RoleName, PolicyName] = [`user-${at}`, `role-${at}`, 'own'];
  const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  const AssumeRolePolicyDocument = policyOf({
    Effect: 'Allow',
    Principal: { AWS: '*', Service: 'lambda.amazonaws.com' },
    Action: 'sts:AssumeRole',
  });
  const PolicyDocument = policyOf([
    { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: `arn:aws:execute-api:*:*:api${at}/dev/GET/*` },
    { Effect: 'Deny', Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:username': 'nobody' } } },
  ]);
  await iam.createUser({ UserName });
  await iam.putUserPolicy({ UserName, PolicyName, PolicyDocument });
  await iam.attachUserPolicy({ UserName, PolicyArn });
  await iam.createRole({ RoleName, AssumeRolePolicyDocument });
  await iam.putRolePolicy({ RoleName, PolicyName, PolicyDocument });
  await iam.attachRolePolicy({ RoleName, PolicyArn });
}

async function measure(ask: () => Promise<unknown>): Promise<HeldUp & { firstGapMs: number }> {
  const first = await watch.during(ask);
  let least = first;
  for (let round = 1; round < rounds; round++) {
    const measured = await watch.during(ask);
    if (measured.longestGapMs < least.longestGapMs) least = measured;
  }
  return { ...least, firstGapMs: first.longestGapMs };
}
