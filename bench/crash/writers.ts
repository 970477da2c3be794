import { hash, randomBytes, randomInt } from 'node:crypto';
import {
  CreateDeploymentCommand,
  CreateRestApiCommand,
  DeleteRestApiCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DeleteLogStreamCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteGroupCommand,
  DeletePolicyCommand,
  DeleteUserCommand,
  PutRolePolicyCommand,
  TagUserCommand,
} from '@aws-sdk/client-iam';
import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  UpdateFunctionCodeCommand,
  waitUntilFunctionActiveV2,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import { zipOf } from '../../examples/story/zip.ts';
import type { SpawnedServer } from '../../test/spawned-server.ts';
import type { Ledger } from './ledger.ts';

/** Writes one kind of thing, changes it and deletes some. `n` is another one each time. */
type Writer = (server: SpawnedServer, ledger: Ledger, n: string) => Promise<void>;

const policyOf = (text: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${text}` }],
  });

const trustOfLambda = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

const executionRole = 'arn:aws:iam::123456789012:role/execution';

/** Mostly it stays. */
const isUnlucky = () => randomInt(3) === 0;

const users: Writer = async ({ iam }, ledger, n) => {
  const UserName = `user-${n}`;
  const thing = `user/${UserName}`;
  await ledger.attempt({ [thing]: '[]' }, () => iam.send(new CreateUserCommand({ UserName })));
  const Tags = [{ Key: 'n', Value: n }];
  await ledger.attempt({ [thing]: JSON.stringify(Tags) }, () => iam.send(new TagUserCommand({ UserName, Tags })));
  if (!isUnlucky()) return;
  await ledger.attempt({ [thing]: undefined }, () => iam.send(new DeleteUserCommand({ UserName })));
};

const roles: Writer = async ({ iam }, ledger, n) => {
  const RoleName = `role-${n}`;
  const thing = `role/${RoleName}`;
  const made = { RoleName, AssumeRolePolicyDocument: trustOfLambda };
  await ledger.attempt({ [thing]: '[]' }, () => iam.send(new CreateRoleCommand(made)));
  const PolicyDocument = policyOf(n);
  await ledger.attempt({ [thing]: JSON.stringify([PolicyDocument]) }, () =>
    iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'p', PolicyDocument })),
  );
};

const policies: Writer = async ({ iam }, ledger, n) => {
  const PolicyName = `policy-${n}`;
  const thing = `policy/${PolicyName}`;
  const PolicyDocument = policyOf(n);
  const { Policy } = await ledger.attempt({ [thing]: PolicyDocument }, () =>
    iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument })),
  );
  if (!isUnlucky()) return;
  await ledger.attempt({ [thing]: undefined }, () => iam.send(new DeletePolicyCommand({ PolicyArn: Policy?.Arn })));
};

const groups: Writer = async ({ iam }, ledger, n) => {
  const GroupName = `group-${n}`;
  await ledger.attempt({ [`group/${GroupName}`]: 'there' }, () => iam.send(new CreateGroupCommand({ GroupName })));
  if (!isUnlucky()) return;
  await ledger.attempt({ [`group/${GroupName}`]: undefined }, () => iam.send(new DeleteGroupCommand({ GroupName })));
};

/** Its content is the secret, which must sign. */
const keys: Writer = async ({ iam }, ledger, n) => {
  const UserName = `holder-${n}`;
  await ledger.attempt({ [`user/${UserName}`]: '[]' }, () => iam.send(new CreateUserCommand({ UserName })));
  const { AccessKey } = await ledger.attempt({}, () => iam.send(new CreateAccessKeyCommand({ UserName })));
  const { AccessKeyId = '', SecretAccessKey } = AccessKey ?? {};
  ledger.note({ [`key/${AccessKeyId}`]: SecretAccessKey });
  if (!isUnlucky()) return;
  await ledger.attempt({ [`key/${AccessKeyId}`]: undefined }, () =>
    iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId })),
  );
};

const apis: Writer = async ({ gateway }, ledger, n) => {
  const made = await ledger.attempt({}, () => gateway.send(new CreateRestApiCommand({ name: n })));
  const { id: restApiId = '', rootResourceId: resourceId = '' } = made;
  ledger.note({ [`api/${restApiId}`]: n });
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK' }));
  const stage = `stage/${restApiId}`;
  await ledger.attempt({ [stage]: 'before' }, () =>
    gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 's', variables: { text: 'before' } })),
  );
  const patchOperations = [{ op: 'replace' as const, path: '/variables/text', value: n }];
  await ledger.attempt({ [stage]: n }, () =>
    gateway.send(new UpdateStageCommand({ restApiId, stageName: 's', patchOperations })),
  );
  if (!isUnlucky()) return;
  const gone = { [`api/${restApiId}`]: undefined, [stage]: undefined };
  await ledger.attempt(gone, () => gateway.send(new DeleteRestApiCommand({ restApiId })));
};

/** A package that nothing can be left out of. */
async function packageOf(text: string): Promise<Buffer> {
  return zipOf({ 'index.mjs': `// ${text}`, ballast: randomBytes(randomInt(100_000)) });
}

export function functionContent(zipSha256: string, variables: Readonly<Record<string, string>> | undefined): string {
  return JSON.stringify([zipSha256, variables]);
}

const functions: Writer = async ({ lambda }, ledger, n) => {
  const FunctionName = `function-${n}`;
  const thing = `function/${FunctionName}`;
  const Variables = { NUMBER: n };
  const made = { FunctionName, Role: executionRole, Runtime: 'nodejs24.x', Handler: 'index.handler' } as const;
  const [first, second] = [await packageOf(`${n} first`), await packageOf(`${n} second`)];
  const contentOf = (zip: Buffer) => functionContent(hash('sha256', zip, 'base64'), Variables);
  const options = { ...made, Environment: { Variables }, Code: { ZipFile: first } };
  await ledger.attempt({ [thing]: contentOf(first) }, () => lambda.send(new CreateFunctionCommand(options)));
  await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 10, minDelay: 0.01 }, { FunctionName });
  await ledger.attempt({ [thing]: contentOf(second) }, () =>
    lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: second })),
  );
  await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 10, minDelay: 0.01 }, { FunctionName });
  if (!isUnlucky()) return;
  await ledger.attempt({ [thing]: undefined }, () => lambda.send(new DeleteFunctionCommand({ FunctionName })));
};

/** Batches of events: all of a batch or none, each with its text. */
const events: Writer = async ({ logs }, ledger, n) => {
  const place = { logGroupName: `group-${n}`, logStreamName: 's' };
  const group = `log-group/${place.logGroupName}`;
  const stream = `log-stream/${place.logGroupName}/s`;
  await ledger.attempt({ [group]: 'undefined' }, () => logs.send(new CreateLogGroupCommand(place)));
  await ledger.attempt({ [group]: '7' }, () =>
    logs.send(new PutRetentionPolicyCommand({ ...place, retentionInDays: 7 })),
  );
  await ledger.attempt({ [stream]: '[]' }, () => logs.send(new CreateLogStreamCommand(place)));
  const texts: string[] = [];
  for (let batch = 0; batch < 6; batch++) {
    const added = Array.from(
      { length: randomInt(1, 20) },
      (_, at) => `${n} ${batch} ${at} ${'x'.repeat(randomInt(500))}`,
    );
    texts.push(...added);
    const logEvents = added.map((message) => ({ timestamp: Date.now(), message }));
    await ledger.attempt({ [stream]: JSON.stringify(texts) }, () =>
      logs.send(new PutLogEventsCommand({ ...place, logEvents })),
    );
  }
  if (isUnlucky()) await ledger.attempt({ [stream]: undefined }, () => logs.send(new DeleteLogStreamCommand(place)));
  if (!isUnlucky()) return;
  const gone = { [group]: undefined, [stream]: undefined };
  await ledger.attempt(gone, () => logs.send(new DeleteLogGroupCommand(place)));
  // The next of the same name must be empty.
  await ledger.attempt({ [group]: 'undefined' }, () => logs.send(new CreateLogGroupCommand(place)));
};

const writers: readonly Writer[] = [users, roles, policies, groups, keys, apis, functions, events, events];

/** What the writers of functions lean on. */
export async function prepare({ iam }: SpawnedServer): Promise<void> {
  await iam.send(new CreateRoleCommand({ RoleName: 'execution', AssumeRolePolicyDocument: trustOfLambda }));
}

let numbers = 0;

/** Writes everything at once until the server is gone. Rejects when it refuses something while it is there. */
export async function writeUntilGone(server: SpawnedServer, ledger: Ledger): Promise<void> {
  const write = async (writer: Writer) => {
    for (;;) await writer(server, ledger, `${process.pid}-${numbers++}`);
  };
  const results = await Promise.allSettled(writers.map(write));
  for (const result of results) {
    if (result.status === 'rejected' && result.reason?.$metadata?.httpStatusCode) throw result.reason;
  }
}
