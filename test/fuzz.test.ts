import { afterAll, expect, test, vi } from 'vitest';
import { address } from '../src/execute-api/stage/address.ts';
import type { RawHeader, RawRequest } from '../src/http/raw-request.ts';
import { choosePlane } from '../src/server/planes.ts';
import { loadModels } from '../src/wire/load-models.ts';
import type { ServiceModel } from '../src/wire/model.ts';
import type { OperationModel } from '../src/wire/operation-model.ts';
import type { Shape } from '../src/wire/shape.ts';
import { type Random, random } from './random.ts';
import { raw, signed } from './raw-call.ts';
import { openRooms } from './rooms-in-process.ts';

// 100,000 requests over both planes, in-process, from a seed: no answer may be a 5xx other than 501, none may be missing.
const times = 100_000;
const seed = 20_261_122;
const defects: string[] = [];
const { rooms, close } = openRooms();
afterAll(close);
const models = await loadModels();
let apiId = '';

async function answer(request: RawRequest): Promise<number> {
  const { status } = await choosePlane(rooms.planes)(request).handle(request);
  return status;
}

test(`${times} requests over both planes give no 5xx other than 501 (seed ${seed})`, async () => {
  const dice = random(seed);
  const reported = vi.spyOn(process.stderr, 'write');
  const statuses = new Map<number, number>();
  for (let at = 0; at < times; at++) {
    if (at % 5000 === 0) apiId = await freshApi(dice);
    const request = dice.chance(0.5) ? controlRequest(dice) : dataRequest(dice);
    const status = await answer(request);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    // A template of the API's author that cannot be rendered is his configuration error, a 500 as on AWS.
    const configured = status === 500 && address(request) !== undefined && reported.mock.calls.length === 0;
    if (status >= 500 && status !== 501 && !configured)
      defects.push(
        `${status} ${request.method} ${request.path}?${request.query} ${JSON.stringify(request.headers)} ${request.body}`,
      );
  }
  expect(defects.slice(0, 5)).toEqual([]);
  expect(reported).not.toHaveBeenCalled();
  // The dice must reach both what is refused and what is done.
  for (const status of [200, 400, 403, 404, 501]) expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
}, 600_000);

const templates = [
  '{"statusCode": 200}',
  '{"statusCode": $input.params("x")}',
  '#foreach($i in [1..100000])$i#end',
  "$input.json('$')$util.parseJson($input.body).a.b.constructor",
  '#set($a = $input.params().querystring)#foreach($k in $a.keySet())$k=$a.get($k)#end$context.identity.sourceIp',
];

/** Empties everything, then deploys one API whose methods are AWS_IAM, NONE and a greedy one, with any of the templates. */
async function freshApi(dice: Random): Promise<string> {
  await rooms.reset();
  const ask = async (method: string, path: string, input: object) => {
    const request = raw(method, path, '', [['Content-Type', 'application/json']], JSON.stringify(input));
    const { body } = await rooms.planes.control(signed(request, 'apigateway'));
    return JSON.parse(String(body)) as { id: string; rootResourceId: string };
  };
  const api = await ask('POST', '/restapis', { name: 'fuzz' });
  const greedy = await ask('POST', `/restapis/${api.id}/resources/${api.rootResourceId}`, { pathPart: '{proxy+}' });
  const methods = [
    [api.rootResourceId, 'GET', 'AWS_IAM'],
    [api.rootResourceId, 'POST', 'NONE'],
    [greedy.id, 'ANY', 'NONE'],
  ] as const;
  for (const [resource, httpMethod, authorizationType] of methods) {
    const place = `/restapis/${api.id}/resources/${resource}/methods/${httpMethod}`;
    const template = { 'application/json': dice.pick(templates) };
    await ask('PUT', place, { authorizationType });
    await ask('PUT', `${place}/responses/200`, {});
    await ask('PUT', `${place}/integration`, { type: 'MOCK', requestTemplates: template });
    const answer = { 'application/json': dice.pick(templates) };
    await ask('PUT', `${place}/integration/responses/200`, { responseTemplates: answer });
  }
  await ask('POST', `/restapis/${api.id}/deployments`, { stageName: 'dev' });
  return api.id;
}

const names = ['apigateway', 'iam', 'iam-toolbox', 'lambda', 'logs', 'sts'] as const;

function controlRequest(dice: Random): RawRequest {
  const model = models[dice.pick(names)];
  const operation = dice.pick([...model.operations.values()]);
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

function fitting(dice: Random, shape: Shape, depth: number): unknown {
  if (shape.kind === 'boolean') return dice.chance(0.5);
  if (shape.kind === 'integer' || shape.kind === 'double' || shape.kind === 'timestamp') return dice.below(5000);
  if (shape.kind === 'blob') return Buffer.from(dice.text(30)).toString('base64');
  if (depth === 0 || shape.kind === 'string') return dice.text(20);
  if (shape.kind === 'list') return Array.from({ length: dice.below(3) }, () => fitting(dice, shape.item, depth - 1));
  if (shape.kind === 'map') return { [dice.text(8)]: fitting(dice, shape.value, depth - 1) };
  if (shape.kind !== 'structure') return dice.text(20);
  const members = [...shape.members.values()].filter(() => dice.chance(0.7));
  return Object.fromEntries(members.map((member) => [member.boundName, fitting(dice, member.shape, depth - 1)]));
}

function dataRequest(dice: Random): RawRequest {
  const path = `/restapis/${dice.pick([apiId, apiId, apiId, 'x', '%zz'])}/${dice.pick(['dev', 'dev', 'dev', '', '%2f'])}/_user_request_/${wireText(dice)}`;
  const byHost = dice.chance(0.3);
  const host = byHost ? `${apiId}.execute-api.eu-west-1.localhost:1` : '127.0.0.1:1';
  const headers: RawHeader[] = [['Host', host]];
  for (let left = dice.below(4); left > 0; left--)
    headers.push([
      dice.pick([
        'Content-Type',
        'Accept',
        'X-Amz-Date',
        'X-Amz-Security-Token',
        'Authorization',
        'X-HTTP-Method-Override',
      ]),
      dice.text(30).replace(/[^\x20-\xff]/g, ''),
    ]);
  const request = raw(
    dice.pick(['GET', 'POST', 'OPTIONS', 'BREW']),
    byHost ? `/dev/${wireText(dice)}` : path,
    wireText(dice),
    headers,
    dice.text(40),
  );
  return dice.chance(0.4) ? signed(request, 'execute-api') : request;
}

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
