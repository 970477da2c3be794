import { APIGatewayClient, CreateRestApiCommand, GetRestApiCommand } from '@aws-sdk/client-api-gateway';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteUserPolicyCommand,
  IAMClient,
  ListUsersCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TraceRecord } from '../../trace/trace-record.ts';
import { type StartedServer, startedServer } from '../testing/started-server.ts';
import type { RequestExplanation } from './requests.ts';

let server: StartedServer;
let iam: IAMClient;
let gateway: APIGatewayClient;

beforeAll(async () => {
  server = await startedServer();
  iam = new IAMClient(server.client);
  gateway = new APIGatewayClient(server.client);
});
afterAll(() => server.close());

interface Listed {
  readonly requests: readonly TraceRecord[];
  readonly after?: string;
  readonly apis?: Readonly<Record<string, string>>;
}

async function ask<Answer>(path: string, method?: string): Promise<Answer> {
  return (await (await server.ask(path, method)).json()) as Answer;
}

const listed = (query: string) => ask<Listed>(`requests?${query}`);
const operations = ({ requests }: Listed) => requests.map(({ operation }) => operation);

/** A user who may do nothing but what the policy says. */
async function userWith(UserName: string, PolicyDocument?: string): Promise<IAMClient> {
  await iam.send(new CreateUserCommand({ UserName }));
  if (PolicyDocument) await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'mine', PolicyDocument }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  const credentials = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
  return new IAMClient({ ...server.client, credentials, maxAttempts: 1 });
}

async function deniedRuling(client: IAMClient) {
  const error = await client.send(new ListUsersCommand({})).catch((problem) => problem);
  const { rulings } = await ask<RequestExplanation>(`requests/${error.$metadata.requestId}/explanation`);
  return rulings[0]!;
}

test('only what came since a request is listed after it; a forgotten one lists everything', async () => {
  await iam.send(new ListUsersCommand({}));
  const { requests, after } = await listed('limit=1000');
  expect(after).toBeUndefined();
  const newest = requests[0]?.requestId ?? '';
  expect(await listed(`limit=1000&after=${newest}`)).toEqual({ requests: [], after: newest });
  const { id } = await gateway.send(new CreateRestApiCommand({ name: 'pets' }));
  await gateway.send(new CreateRestApiCommand({ name: 'not told of' }));
  await gateway.send(new GetRestApiCommand({ restApiId: id }));
  const since = await listed(`limit=1000&after=${newest}`);
  expect(operations(since)).toEqual(['apigateway:GetRestApi', 'apigateway:CreateRestApi', 'apigateway:CreateRestApi']);
  expect([since.after, since.apis]).toEqual([newest, { [id ?? '']: 'pets' }]);
  const all = await listed('limit=1000&after=00000000-0000-4000-8000-000000000000');
  expect(all.requests).toHaveLength(requests.length + 3);
  expect(all.after).toBeUndefined();
});

test("the console's own calls are known by their papers, and signatures by whether they matched", async () => {
  const { credentials } = await ask<{ credentials: StartedServer['client']['credentials'] }>('credentials', 'POST');
  await new IAMClient({ ...server.client, credentials }).send(new ListUsersCommand({}));
  await iam.send(new ListUsersCommand({}));
  await fetch(`${server.url}/?Action=ListUsers&Version=2010-05-08`);
  const { requests } = await listed('limit=3');
  expect(requests.map(({ papers, signature }) => [papers?.kind, papers?.session?.console, signature?.matched])).toEqual(
    [
      [undefined, undefined, false],
      ['root', undefined, true],
      ['root', true, true],
    ],
  );
});

test('what allowed nothing comes with the policy to add', async () => {
  const { rewritings, documents, nearest } = await deniedRuling(await userWith('ann'));
  expect(nearest).toEqual([]);
  expect(documents).toEqual({});
  expect(rewritings).toEqual([{ layer: 'identity', before: '', after: expect.any(String) }]);
  expect(JSON.parse(rewritings[0]!.after).Statement).toEqual([
    { Effect: 'Allow', Action: 'iam:ListUsers', Resource: expect.any(String) },
  ]);
});

test('a statement that denied stands in its whole document, as it was then, and in what becomes of it', async () => {
  const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
  const deny = { Sid: 'NoUsers', Effect: 'Deny', Action: ['iam:ListUsers', 'iam:GetUser'], Resource: '*' };
  const document = { Version: '2012-10-17', Statement: [allow, deny] };
  const client = await userWith('bob', JSON.stringify(document));
  const error = await client.send(new ListUsersCommand({})).catch((problem) => problem);
  await iam.send(new DeleteUserPolicyCommand({ UserName: 'bob', PolicyName: 'mine' }));
  const { rulings } = await ask<RequestExplanation>(`requests/${error.$metadata.requestId}/explanation`);
  const { decidedBy, documents, changes } = rulings[0]!;
  const { document: name, first, last } = decidedBy!.place!;
  const text = documents[name] ?? '';
  expect(JSON.parse(text)).toEqual(document);
  const lines = text.split('\n').slice(first - 1, last);
  expect(JSON.parse(lines.join('\n'))).toEqual(deny);
  expect(changes).toHaveLength(1);
});

test('the changes to one policy are one rewriting of it', async () => {
  const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
  const deny = { Effect: 'Deny', Action: 'iam:ListUsers', Resource: '*' };
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [deny, allow, deny] });
  const { changes, rewritings } = await deniedRuling(await userWith('carol', text));
  expect(changes).toHaveLength(2);
  expect(rewritings).toHaveLength(1);
  expect(rewritings[0]).toMatchObject({ layer: 'identity', policy: { name: 'mine' } });
  expect(JSON.parse(rewritings[0]!.before)).toEqual(JSON.parse(text));
  const after = JSON.parse(rewritings[0]!.after).Statement as { Effect: string; Resource?: string }[];
  expect(after.filter(({ Effect, Resource }) => Effect === 'Deny' && Resource === '*')).toEqual([]);
});
