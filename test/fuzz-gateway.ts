/** What the fuzz of `fuzz.test.ts` asks of API Gateway: a world with a thing of each kind, and requests that reach it. */
import { gzipSync } from 'node:zlib';
import type { RawHeader, RawRequest } from '../src/http/raw-request.ts';
import type { ServiceModel } from '../src/wire/model.ts';
import type { OperationModel } from '../src/wire/operation-model.ts';
import { fitting } from './fuzz-values.ts';
import type { Random } from './random.ts';
import { raw, rawCall, signed } from './raw-call.ts';
import { account } from './rooms-in-process.ts';

export const endpointAddress = '127.0.0.9';
const domainName = 'm.example.com';

/** What is there, by the names that inputs have for it. */
export type GatewayWorld = Readonly<Record<string, unknown>> & {
  readonly restApiId: string;
  readonly privateId: string;
};

export type Ask = (method: string, path: string, input: object) => Promise<Record<string, string>>;

const templates = [
  '{"statusCode": 200}',
  '{"statusCode": $input.params("x")}',
  '#foreach($i in [1..$input.params("n").length()])$i#end',
  "$input.json('$')$util.parseJson($input.body).a.b.constructor",
  '#set($a = $input.params().querystring)#foreach($k in $a.keySet())$k=$a.get($k)#end$context.identity.sourceIp',
];

/** Deploys an API whose methods are AWS_IAM, NONE and a greedy one, with any of the templates, and all that belongs to one. */
export async function makeWorld(ask: Ask, dice: Random): Promise<GatewayWorld> {
  const binary = { binaryMediaTypes: ['image/png'], minimumCompressionSize: dice.pick([0, 20]) };
  const { id: restApiId = '', rootResourceId = '' } = await ask('POST', '/restapis', { name: 'fuzz', ...binary });
  const api = `/restapis/${restApiId}`;
  const { id: resourceId = '' } = await ask('POST', `${api}/resources/${rootResourceId}`, { pathPart: '{proxy+}' });
  await makeMethod(ask, `${api}/resources/${rootResourceId}/methods/GET`, dice, 'AWS_IAM');
  await makeMethod(ask, `${api}/resources/${rootResourceId}/methods/POST`, dice, 'NONE');
  await makeMethod(ask, `${api}/resources/${resourceId}/methods/ANY`, dice, 'NONE');
  const { id: deploymentId } = await deployWithCache(ask, api, dice.chance(0.3));
  const ids = await makeParts(ask, api);
  await makeDomain(ask, restApiId);
  const privateId = await makePrivate(ask, dice);
  const named = {
    stageName: 'dev',
    domainName,
    basePath: 'v1',
    httpMethod: 'ANY',
    statusCode: '200',
    modelName: 'pet',
  };
  const others = { documentationVersion: '1', responseType: 'DEFAULT_4XX', exportType: 'oas30', cloneFrom: restApiId };
  return { ...named, ...others, ...ids, restApiId, privateId, resourceId, parentId: rootResourceId, deploymentId };
}

async function makeMethod(ask: Ask, place: string, dice: Random, authorizationType: string): Promise<void> {
  const template = () => ({ 'application/json': dice.pick(templates) });
  await ask('PUT', place, { authorizationType });
  await ask('PUT', `${place}/responses/200`, {});
  const keys = place.endsWith('ANY') ? { cacheKeyParameters: ['method.request.path.proxy'] } : {};
  await ask('PUT', `${place}/integration`, { type: 'MOCK', requestTemplates: template(), ...keys });
  await ask('PUT', `${place}/integration/responses/200`, { responseTemplates: template() });
}

const replace = (path: string, value: string) => ({ op: 'replace', path, value });

const logging = [
  replace('/*/*/logging/loglevel', 'INFO'),
  replace('/*/*/logging/dataTrace', 'true'),
  replace('/accessLogSettings/destinationArn', `arn:aws:logs:eu-west-1:${account}:log-group:access`),
  replace('/accessLogSettings/format', '$context.requestId $context.path $context.error.message'),
];

async function deployWithCache(ask: Ask, api: string, isLogged: boolean): Promise<Record<string, string>> {
  const cache = { cacheClusterEnabled: true, cacheClusterSize: '0.5' };
  const deployment = await ask('POST', `${api}/deployments`, { stageName: 'dev', ...cache });
  const patchOperations = [
    ...['/*/*', '/~1/POST', '/{proxy+}/GET'].map((method) => replace(`${method}/caching/enabled`, 'true')),
    ...(isLogged ? logging : []),
  ];
  await ask('PATCH', `${api}/stages/dev`, { patchOperations });
  const canarySettings = { percentTraffic: 50, useStageCache: true };
  await ask('POST', `${api}/deployments`, { stageName: 'dev', canarySettings });
  return deployment;
}

async function makeParts(ask: Ask, api: string): Promise<Record<string, unknown>> {
  const idOf = async (path: string, input: object) => (await ask('POST', path, input))['id'] ?? '';
  await ask('POST', `${api}/models`, { name: 'pet', contentType: 'application/json', schema: '{"type":"object"}' });
  const documentationPartId = await idOf(`${api}/documentation/parts`, { location: { type: 'API' }, properties: '{}' });
  await ask('POST', `${api}/documentation/versions`, { documentationVersion: '1' });
  const keyId = await idOf('/apikeys', { name: 'k', enabled: true });
  const usagePlanId = await idOf('/usageplans', { name: 'p' });
  await ask('POST', `/usageplans/${usagePlanId}/keys`, { keyId, keyType: 'API_KEY' });
  const balancer = `arn:aws:elasticloadbalancing:eu-west-1:${account}:loadbalancer/net/a/1`;
  return {
    ...{ documentationPartId, keyId, apiKey: keyId, usagePlanId },
    vpcLinkId: await idOf('/vpclinks', { name: 'v', targetArns: [balancer] }),
    requestValidatorId: await idOf(`${api}/requestvalidators`, { name: 'v' }),
  };
}

async function makeDomain(ask: Ask, restApiId: string): Promise<void> {
  const regionalCertificateArn = `arn:aws:acm:eu-west-1:${account}:certificate/a`;
  const endpointConfiguration = { types: ['REGIONAL'] };
  await ask('POST', '/domainnames', { domainName, regionalCertificateArn, endpointConfiguration });
  await ask('POST', `/domainnames/${domainName}/basepathmappings`, { restApiId, basePath: 'v1', stage: 'dev' });
  await ask('POST', `/domainnames/${domainName}/basepathmappings`, { restApiId });
}

async function makePrivate(ask: Ask, dice: Random): Promise<string> {
  const open = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' };
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: [open] });
  const endpointConfiguration = { types: ['PRIVATE'] };
  const api = await ask('POST', '/restapis', { name: 'private', policy, endpointConfiguration });
  await makeMethod(ask, `/restapis/${api['id']}/resources/${api['rootResourceId']}/methods/GET`, dice, 'NONE');
  await ask('POST', `/restapis/${api['id']}/deployments`, { stageName: 'dev' });
  return api['id'] ?? '';
}

/** An operation of API Gateway, most often about what is there. */
export function gatewayRequest(dice: Random, model: ServiceModel, world: GatewayWorld): RawRequest {
  const operation = dice.pick(quickOperations(model));
  const input = Object.fromEntries(
    [...(operation.input?.members.values() ?? [])].flatMap((member) => {
      if (!member.required && dice.chance(0.5)) return [];
      return [[member.name, memberValue(dice, operation, member, world)]];
    }),
  );
  return signed(rawCall(model, operation, input), 'apigateway');
}

/** INVARIANT: a key of RSA is made by none of them: each takes as long as two hundred requests. */
export function quickOperations({ operations }: ServiceModel): readonly OperationModel[] {
  return [...operations.values()].filter(({ name }) => name !== 'GenerateClientCertificate');
}

type Member = NonNullable<OperationModel['input']> extends { members: ReadonlyMap<string, infer Each> } ? Each : never;

function memberValue(
  dice: Random,
  { name: operation }: OperationModel,
  { name, shape }: Member,
  world: GatewayWorld,
): unknown {
  if (name === 'patchOperations') return Array.from({ length: 1 + dice.below(3) }, () => patch(dice));
  if (name === 'body' && /Import|PutRestApi/.test(operation)) return document(dice);
  // What is gone leaves nothing to ask for.
  const isThere = dice.chance(operation.startsWith('Delete') ? 0.02 : 0.85);
  return isThere && Object.hasOwn(world, name) ? world[name] : fitting(dice, shape, 3);
}

const patched = [
  ...['name', 'description', 'policy', 'binaryMediaTypes/image~1gif', 'binaryMediaTypes', 'minimumCompressionSize'],
  ...['apiKeySource', 'disableExecuteApiEndpoint', 'endpointConfiguration/types/REGIONAL', 'pathPart', 'parentId'],
  ...['endpointConfiguration/vpcEndpointIds', 'authorizationType', 'requestParameters/method.request.header.a'],
  ...['requestModels/application~1json', 'requestTemplates/application~1json', 'cacheKeyParameters', 'cacheNamespace'],
  ...['cacheKeyParameters/method.request.header.a', 'contentHandling', 'credentials', 'uri', 'timeoutInMillis'],
  ...['responseTemplates/application~1json', 'responseParameters/method.response.header.a', 'selectionPattern'],
  ...['statusCode', 'variables/a', 'deploymentId', 'canarySettings/percentTraffic', 'canarySettings/useStageCache'],
  ...['canarySettings', 'cacheClusterEnabled', 'cacheClusterSize', 'tracingEnabled', 'documentationVersion'],
  ...['*/*/caching/enabled', '*/*/caching/ttlInSeconds', '*/*/caching/dataEncrypted', '~1/GET/throttling/burstLimit'],
  ...['*/*/caching/unauthorizedCacheControlHeaderStrategy', '*/*/logging/loglevel', 'accessLogSettings/format'],
  ...[
    'accessLogSettings',
    'certificateArn',
    'regionalCertificateArn',
    'securityPolicy',
    'restapiId',
    'stage',
    'basePath',
  ],
  ...['schema', 'properties', 'enabled', 'customerId', 'stages', 'apiStages', 'quota/limit', 'throttle/rateLimit'],
  ...['quota', 'validateRequestBody', 'cloudwatchRoleArn', 'features', 'remaining', 'clientCertificateId', '__proto__'],
];
const patchValues = [
  '',
  'true',
  'false',
  '0',
  '1',
  '-1',
  '1e999',
  'INFO',
  'CONVERT_TO_BINARY',
  'image/png',
  '{}',
  'null',
];

function patch(dice: Random): object {
  const path = dice.chance(0.95) ? `/${dice.pick(patched)}` : dice.text(20);
  return { op: dice.pick(['add', 'remove', 'replace', 'copy', 'move', 'test']), path, value: oddOr(dice, patchValues) };
}

function oddOr(dice: Random, usual: readonly string[]): string {
  return dice.chance(0.7) ? dice.pick(usual) : dice.text(30);
}

/** An OpenAPI document, more or less: JSON, YAML in JSON's form, or half of it. */
function document(dice: Random): string {
  const any = <Value>(usual: Value) => (dice.chance(0.9) ? usual : dice.json(3));
  const integration = () => ({
    type: any(dice.pick(['mock', 'mock', 'aws', 'http_proxy'])),
    uri: any('arn:aws:apigateway:eu-west-1:sts:action/GetCallerIdentity'),
    requestTemplates: any({ 'application/json': dice.pick(templates) }),
    responses: any({ [oddOr(dice, ['default', '2..', '('])]: any({ statusCode: '200' }) }),
    ...{ cacheKeyParameters: any(['method.request.path.a']), credentials: any(undefined) },
  });
  const method = () => ({
    parameters: any([{ $ref: oddOr(dice, ['#/parameters/a', '#/paths']) }]),
    responses: any({ 200: { description: '', schema: { $ref: oddOr(dice, ['#/definitions/pet']) } } }),
    'x-amazon-apigateway-integration': any(integration()),
  });
  const item = () => any({ [oddOr(dice, ['get', 'post', 'x-amazon-apigateway-any-method'])]: any(method()) });
  const written = JSON.stringify({
    ...(dice.chance(0.5) ? { swagger: any('2.0') } : { openapi: any('3.0.1') }),
    info: any({ title: dice.text(20), version: any('1') }),
    paths: any({ [oddOr(dice, ['/', '/{a+}', '/a/{b}'])]: item(), [`/${dice.text(8)}`]: item() }),
    parameters: any({ a: { name: 'a', in: 'query', type: 'string' } }),
    definitions: any({ pet: any({ type: 'object', allOf: [{ $ref: '#/definitions/pet' }] }) }),
    'x-amazon-apigateway-binary-media-types': any(['image/png']),
    'x-amazon-apigateway-minimum-compression-size': any(0),
    'x-amazon-apigateway-policy': any(undefined),
    'x-amazon-apigateway-documentation': any({ version: '1', documentationParts: [dice.json(2)] }),
    'x-amazon-apigateway-gateway-responses': any({ DEFAULT_4XX: { statusCode: any('400') } }),
  });
  if (dice.chance(0.05)) return written.slice(0, dice.below(written.length));
  return dice.chance(0.1) ? `# YAML\n${written}` : written;
}

/** By which name a request comes; each leads, or does not, to one of the APIs. */
export function hosts({ restApiId, privateId }: GatewayWorld): readonly string[] {
  const own = [restApiId, privateId].map((id) => `${id}.execute-api.eu-west-1.localhost:1`);
  return [...own, domainName, `${domainName}:1`, 'M.EXAMPLE.COM', 'vpce-0-a.execute-api.eu-west-1.vpce.amazonaws.com'];
}

/** Headers that say how a body is packed, how the answer may be, and what of it may be cached. */
export function payloadHeader(dice: Random, { privateId }: GatewayWorld): RawHeader {
  return dice.pick<RawHeader>([
    ['Content-Encoding', dice.pick(['gzip', 'deflate', 'gzip, gzip', 'br', 'identity'])],
    ['Accept-Encoding', dice.pick(['gzip', 'deflate;q=0.5, gzip', '*;q=0', 'gzip;q=x'])],
    ['Content-Type', dice.pick(['image/png', 'application/json', 'image/*, text/plain'])],
    ['Accept', dice.pick(['image/png', '*/*', 'application/json;q=0'])],
    ['Cache-Control', dice.pick(['max-age=0', 'no-cache', 'max-age=00,'])],
    ['Range', 'bytes=0-1'],
    ['x-apigw-api-id', privateId],
    ['x-api-key', 'a'],
  ]);
}

const packed = [gzipSync('{"a":1}'), gzipSync('x'.repeat(5000)).subarray(0, 15), gzipSync(gzipSync('x'))];

export function withBinaryBody(dice: Random, request: RawRequest): RawRequest {
  return { ...raw(request.method, request.path, request.query, request.headers, ''), body: dice.pick(packed) };
}
