import { hash } from 'node:crypto';
import { GetStagesCommand, paginateGetRestApis } from '@aws-sdk/client-api-gateway';
import {
  paginateDescribeLogGroups,
  paginateDescribeLogStreams,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { IAMClient, ListAccessKeysCommand, paginateGetAccountAuthorizationDetails } from '@aws-sdk/client-iam';
import { GetFunctionCommand, paginateListFunctions } from '@aws-sdk/client-lambda';
import type { SpawnedServer } from '../../test/spawned-server.ts';
import type { Ledger } from './ledger.ts';
import { functionContent } from './writers.ts';

type Found = Map<string, string>;

/** Reads everything that is there, with its content. */
export async function survey(server: SpawnedServer, ledger: Ledger): Promise<Found> {
  const found: Found = new Map();
  await Promise.all([
    surveyIam(server, found),
    surveyKeys(server, ledger, found),
    surveyApis(server, found),
    surveyFunctions(server, found),
    surveyLogs(server, found),
  ]);
  return found;
}

async function surveyIam({ iam: client }: SpawnedServer, found: Found): Promise<void> {
  const filter = { Filter: ['User', 'Role', 'Group', 'LocalManagedPolicy'] as const, MaxItems: 1000 };
  for await (const page of paginateGetAccountAuthorizationDetails(
    { client },
    { ...filter, Filter: [...filter.Filter] },
  )) {
    for (const user of page.UserDetailList ?? []) found.set(`user/${user.UserName}`, JSON.stringify(user.Tags ?? []));
    for (const group of page.GroupDetailList ?? []) found.set(`group/${group.GroupName}`, 'there');
    for (const role of page.RoleDetailList ?? []) {
      const documents = role.RolePolicyList?.map(({ PolicyDocument = '' }) => decodeURIComponent(PolicyDocument));
      found.set(`role/${role.RoleName}`, JSON.stringify(documents ?? []));
    }
    for (const policy of page.Policies ?? []) {
      const document = policy.PolicyVersionList?.[0]?.Document ?? '';
      found.set(`policy/${policy.PolicyName}`, decodeURIComponent(document));
    }
  }
}

/** A key that is there must sign with the secret that was answered, for a user who may do nothing. */
async function surveyKeys(server: SpawnedServer, ledger: Ledger, found: Found): Promise<void> {
  const survey = async ([name, secretAccessKey]: readonly [string, string]) => {
    const credentials = { accessKeyId: name.replace('key/', ''), secretAccessKey };
    const client = new IAMClient({ ...server.options, credentials });
    const error = await client.send(new ListAccessKeysCommand({})).catch((thrown) => thrown);
    client.destroy();
    if (error.name === 'InvalidClientTokenId') return;
    found.set(name, error.name === 'AccessDenied' ? secretAccessKey : `does not sign: ${error.name}`);
  };
  await Promise.all(ledger.secrets().map(survey));
}

async function surveyApis({ gateway: client }: SpawnedServer, found: Found): Promise<void> {
  for await (const { items = [] } of paginateGetRestApis({ client }, { limit: 500 })) {
    const stages = items.map(async ({ id: restApiId = '', name = '' }) => {
      found.set(`api/${restApiId}`, name);
      const { item = [] } = await client.send(new GetStagesCommand({ restApiId }));
      for (const { variables } of item) found.set(`stage/${restApiId}`, variables?.['text'] ?? '');
    });
    await Promise.all(stages);
  }
}

/** INVARIANT: the bytes of a package are hashed here: nothing is taken from what the server says of them. */
async function surveyFunctions({ lambda: client }: SpawnedServer, found: Found): Promise<void> {
  for await (const { Functions = [] } of paginateListFunctions({ client }, {})) {
    const packages = Functions.map(async ({ FunctionName = '' }) => {
      const { Code, Configuration } = await client.send(new GetFunctionCommand({ FunctionName }));
      const zip = Buffer.from(await (await fetch(Code?.Location ?? '')).arrayBuffer());
      const content = functionContent(hash('sha256', zip, 'base64'), Configuration?.Environment?.Variables);
      found.set(`function/${FunctionName}`, content);
    });
    await Promise.all(packages);
  }
}

async function surveyLogs({ logs: client }: SpawnedServer, found: Found): Promise<void> {
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {})) {
    const groups = logGroups.map(async ({ logGroupName = '', retentionInDays }) => {
      found.set(`log-group/${logGroupName}`, String(retentionInDays));
      await surveyGroup(client, logGroupName, found);
    });
    await Promise.all(groups);
  }
}

async function surveyGroup(client: SpawnedServer['logs'], logGroupName: string, found: Found): Promise<void> {
  const texts = new Map<string, string[]>();
  for await (const { logStreams = [] } of paginateDescribeLogStreams({ client }, { logGroupName })) {
    for (const { logStreamName = '' } of logStreams) texts.set(logStreamName, []);
  }
  for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName })) {
    for (const { logStreamName = '', message = '' } of events) texts.get(logStreamName)?.push(message);
  }
  for (const [name, of] of texts) found.set(`log-stream/${logGroupName}/${name}`, JSON.stringify(of));
}
