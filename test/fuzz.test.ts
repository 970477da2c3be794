import { afterAll, expect, test, vi } from 'vitest';
import type { RawHeader, RawRequest } from '../src/http/raw-request.ts';
import { choosePlane } from '../src/server/planes.ts';
import { loadModels } from '../src/wire/load-models.ts';
import type { ServiceModel } from '../src/wire/model.ts';
import type { OperationModel } from '../src/wire/operation-model.ts';
import {
  type Ask,
  endpointAddress,
  type GatewayWorld,
  gatewayRequest,
  hosts,
  makeWorld,
  payloadHeader,
  quickOperations,
  withBinaryBody,
} from './fuzz-gateway.ts';
import { fitting } from './fuzz-values.ts';
import { type Random, random } from './random.ts';
import { raw, signed } from './raw-call.ts';
import { account, openRooms } from './rooms-in-process.ts';

// 100,000 requests over both planes, in-process, from a seed: no answer may be a 5xx other than 501, none may be missing.
const times = 100_000;
const seed = 20_261_122;
const defects: string[] = [];
const { rooms, close } = openRooms();
afterAll(close);
const models = await loadModels();
let world: GatewayWorld;

test(`${times} requests over both planes give no 5xx other than 501 (seed ${seed})`, async () => {
  const dice = random(seed);
  const reported = vi.spyOn(process.stderr, 'write');
  const statuses = new Map<number, number>();
  for (let at = 0; at < times; at++) {
    if (at % 10_000 === 0) world = await freshWorld(dice);
    const request = requestOf(dice);
    const arrived = dice.chance(0.1) ? { localAddress: endpointAddress } : undefined;
    const { status, headers } = await choosePlane(rooms.planes)(request, arrived).handle(request);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    // A template of the API's author that cannot be rendered is his configuration error, a 500 as on AWS.
    const isOfApi = headers.some(([name]) => name === 'x-amz-apigw-id');
    const configured = status === 500 && isOfApi && reported.mock.calls.length === 0;
    if (status >= 500 && status !== 501 && !configured)
      defects.push(
        `${status} ${request.method} ${request.path}?${request.query} ${JSON.stringify(request.headers)} ${request.body}`,
      );
  }
  expect(defects.slice(0, 5)).toEqual([]);
  expect(reported).not.toHaveBeenCalled();
  // The dice must reach both what is refused and what is done.
  for (const status of [200, 201, 400, 403, 404, 409, 415, 501]) {
    expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
  }
}, 600_000);

function requestOf(dice: Random): RawRequest {
  const kind = dice.below(4);
  if (kind < 2) return dataRequest(dice);
  return kind === 2 ? controlRequest(dice) : gatewayRequest(dice, models.apigateway, world);
}

/** Empties everything, and makes a thing of each kind that API Gateway knows. */
async function freshWorld(dice: Random): Promise<GatewayWorld> {
  await rooms.reset();
  const trust = statement('"Action":"sts:AssumeRole","Principal":{"Service":"apigateway.amazonaws.com"}');
  const role = { Action: 'CreateRole', Version: '2010-05-08', RoleName: 'logs', AssumeRolePolicyDocument: trust };
  const policy = `arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`;
  const attached = { Action: 'AttachRolePolicy', Version: '2010-05-08', RoleName: 'logs', PolicyArn: policy };
  for (const form of [role, attached]) await done(signed(formOf(new URLSearchParams(form)), 'iam'));
  const value = `arn:aws:iam::${account}:role/logs`;
  await ask('PATCH', '/account', { patchOperations: [{ op: 'replace', path: '/cloudwatchRoleArn', value }] });
  const endpoint = JSON.stringify({ vpcId: 'vpc-1', address: endpointAddress });
  const headers = [['Authorization', 'Bearer fuzz']] as const;
  await done(raw('POST', '/_sekisho/vpc-endpoints', '', headers, endpoint));
  return makeWorld(ask, dice);
}

const ask: Ask = async (method, path, input) => {
  const request = raw(method, path, '', [['Content-Type', 'application/json']], JSON.stringify(input));
  return JSON.parse(await done(signed(request, 'apigateway')));
};

async function done(request: RawRequest): Promise<string> {
  const { status, body } = await choosePlane(rooms.planes)(request).handle(request);
  if (status >= 300) throw new Error(`${request.method} ${request.path}: ${status} ${body}`);
  return String(body);
}

const names = ['apigateway', 'iam', 'iam-toolbox', 'lambda', 'logs', 'sts'] as const;

function controlRequest(dice: Random): RawRequest {
  const model = models[dice.pick(names)];
  const operation = dice.pick(quickOperations(model));
  const request =
    model.protocol === 'awsQuery' ? queryRequest(dice, model, operation) : jsonRequest(dice, model, operation);
  return dice.chance(0.1) ? garble(dice, request) : signed(request, model.name);
}

function queryRequest(dice: Random, model: ServiceModel, operation: OperationModel): RawRequest {
  const parameters = new URLSearchParams({ Action: operation.name, Version: model.apiVersion });
  for (const member of operation.input?.members.values() ?? []) {
    if (!dice.chance(0.8)) continue;
    const suffix = dice.pick(['', '', member.shape.kind === 'list' ? '.member.1' : '', ...suffixes]);
    parameters.set(member.name + suffix, dice.chance(0.5) ? dice.pick(likely) : dice.text(20));
  }
  return formOf(parameters);
}

function formOf(parameters: URLSearchParams): RawRequest {
  const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
  return raw('POST', '/', '', headers, parameters.toString());
}

const suffixes = ['.member.1', '.member.1.Key', '.entry.1.value', '.member.999999999'];
const statement = (more: string) => `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${more}}]}`;
/** What the members of IAM and STS ask for: names and ARNs of what may be there, policies, documents, tokens. */
const likely = [
  'somebody',
  '900',
  'AIDAFUZZFUZZFUZZFUZZ',
  's3:GetObject',
  'arn:aws:iam::123456789012:role/somebody',
  'arn:aws:iam::123456789012:user/somebody',
  'arn:aws:iam::123456789012:policy/somebody',
  'arn:aws:iam::123456789012:saml-provider/somebody',
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  'arn:aws:s3:::bucket/key',
  statement('"Action":"*","Resource":"arn:aws:s3:*::${aws:username}*?"'),
  statement('"Action":"*","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:*:?*:*a"}}'),
  statement('"Action":"sts:AssumeRole","Principal":{"AWS":"*"}'),
  statement('"Action":"sts:AssumeRoleWithSAML","Principal":{"Federated":"*"}'),
  '{"Version":"2012-10-17","Statement":{"__proto__":{}}}',
  `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"/>${' '.repeat(1000)}`,
  Buffer.from('<Response xmlns="urn:oasis:names:tc:SAML:2.0:protocol"/>').toString('base64'),
  ['{"alg":"RS256"}', '{"iss":"somebody"}', ''].map((part) => Buffer.from(part).toString('base64url')).join('.'),
];

function jsonRequest(dice: Random, model: ServiceModel, operation: OperationModel): RawRequest {
  const body: Record<string, unknown> = {};
  for (const member of operation.input?.members.values() ?? []) {
    if (dice.chance(0.8)) body[member.boundName] = dice.chance(0.8) ? fitting(dice, member.shape, 3) : dice.json(3);
  }
  const text = dice.chance(0.05) ? dice.text(50) : JSON.stringify(body);
  if (model.protocol === 'awsJson1.1') {
    const target = [
      ['X-Amz-Target', `${model.target}.${operation.name}`],
      ['Content-Type', 'application/x-amz-json-1.1'],
    ] as const;
    return raw('POST', '/', '', target, text);
  }
  const [path = '/', query = ''] = (operation.http?.uri ?? '/').split('?');
  const filled = path.replace(/\{[^}]*\}/g, () => encodeURIComponent(dice.text(12).toWellFormed()) || 'x');
  return raw(operation.http?.method ?? 'GET', filled, query, [['Content-Type', 'application/json']], text);
}

function dataRequest(dice: Random): RawRequest {
  const { restApiId } = world;
  const stage = dice.pick(['dev', 'dev', 'dev', '', '%2f']);
  const path = `/restapis/${dice.pick([restApiId, restApiId, restApiId, 'x', '%zz'])}/${stage}/_user_request_/${wireText(dice)}`;
  const byHost = dice.chance(0.4);
  const headers: RawHeader[] = [['Host', byHost ? dice.pick(hosts(world)) : '127.0.0.1:1']];
  for (let left = dice.below(4); left > 0; left--) {
    const odd = [dice.pick(odds), dice.text(30).replace(/[^\x20-\xff]/g, '')] as const;
    headers.push(dice.chance(0.5) ? odd : payloadHeader(dice, world));
  }
  const target = byHost ? `/${dice.pick(['dev', 'v1', 'v1', 'dev/dev'])}/${wireText(dice)}` : path;
  const method = dice.pick(['GET', 'GET', 'POST', 'HEAD', 'OPTIONS', 'BREW']);
  const text = raw(method, target, wireText(dice), headers, dice.text(40));
  const request = dice.chance(0.2) ? withBinaryBody(dice, text) : text;
  return dice.chance(0.4) ? signed(request, 'execute-api') : request;
}

const odds = [
  'Content-Type',
  'Accept',
  'X-Amz-Date',
  'X-Amz-Security-Token',
  'Authorization',
  'X-HTTP-Method-Override',
];

/** What an HTTP parser lets through in a target. */
function wireText(dice: Random): string {
  return dice.text(25).replace(/[^\x21-\x7e]/g, '');
}

function garble(dice: Random, request: RawRequest): RawRequest {
  const headers = signed(request, 'iam').headers.map(([name, value]) =>
    dice.chance(0.2) ? ([name, value + dice.pick(['x', '/', '=', ','])] as const) : ([name, value] as const),
  );
  return { ...request, headers, query: wireText(dice), path: `/${wireText(dice)}` };
}
