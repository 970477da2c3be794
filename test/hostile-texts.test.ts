import { afterAll, expect, test, vi } from 'vitest';
import { zipFiles } from '../src/runtime/testing/zip-fixture.ts';
import { operations as apigateway } from '../src/services/apigateway/operations.ts';
import { operations as iam } from '../src/services/iam/operations.ts';
import { operations as lambda } from '../src/services/lambda/operations.ts';
import { operations as logs } from '../src/services/logs/operations.ts';
import { operations as sts } from '../src/services/sts/operations.ts';
import { loadModels } from '../src/wire/load-models.ts';
import type { ServiceName } from '../src/wire/model.ts';
import type { Shape } from '../src/wire/shape.ts';
import { type Input, rawCall, region, signed } from './raw-call.ts';
import { account, openRooms } from './rooms-in-process.ts';

const { rooms, close } = openRooms();
afterAll(close);
const models = await loadModels();

async function call(service: ServiceName, name: string, input: Input) {
  const model = models[service];
  const request = rawCall(model, model.operations.get(name)!, input);
  const { status, body } = await rooms.planes.control(signed(request, model.signingName));
  return { status, body: String(body) };
}

const allow = (more: object) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] });
const anything = allow({ Action: 's3:GetObject', Resource: '*' });
const trust = allow({ Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } });
const zip = zipFiles({ 'app.js': 'exports.handler = async () => 1' });

/** What members are called that name something, or must have a form. Those that are there get as far as they can. */
const likely: Record<string, unknown> = {
  UserName: 'someone',
  PolicyDocument: anything,
  AssumeRolePolicyDocument: trust,
  PolicyInputList: [anything],
  PolicyArn: `arn:aws:iam::${account}:policy/some`,
  PolicySourceArn: `arn:aws:iam::${account}:user/someone`,
  Arn: `arn:aws:iam::${account}:user/someone`,
  OpenIDConnectProviderArn: `arn:aws:iam::${account}:oidc-provider/tokens.example.com`,
  Url: 'https://tokens.example.com',
  SerialNumber: `arn:aws:iam::${account}:mfa/some`,
  RoleArn: `arn:aws:iam::${account}:role/some`,
  Role: `arn:aws:iam::${account}:role/some`,
  AWSServiceName: 'batch.amazonaws.com',
  Password: 'Pass-word-1234',
  VersionId: 'v1',
  AttributeName: 'some',
  Runtime: 'nodejs22.x',
  Handler: 'app.handler',
  Code: { ZipFile: zip.toString('base64') },
  ZipFile: zip.toString('base64'),
  Resource: `arn:aws:lambda:${region}:${account}:function:some`,
  resourceArn: `arn:aws:logs:${region}:${account}:log-group:some`,
  httpMethod: 'GET',
  type: 'MOCK',
  authorizationType: 'NONE',
  statusCode: '200',
  stageName: 'dev',
  pathPart: 'other',
  op: 'replace',
  path: '/description',
  retentionInDays: 7,
  domainName: 'api.example.com',
  basePath: 'v1',
  documentationVersion: '1',
  exportType: 'oas30',
};

const balancer = `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/net/some/1`;
const domain = {
  domainName: 'api.example.com',
  regionalCertificateArn: `arn:aws:acm:${region}:${account}:certificate/some`,
  endpointConfiguration: { types: ['REGIONAL'] },
};

const worlds: Readonly<Partial<Record<ServiceName, () => Promise<void>>>> = {
  async iam() {
    const made: readonly (readonly [operation: string, input: Input])[] = [
      ['CreateUser', { UserName: 'someone' }],
      ['CreateRole', { RoleName: 'some', AssumeRolePolicyDocument: trust }],
      ['CreateGroup', { GroupName: 'some' }],
      ['CreatePolicy', { PolicyName: 'some', PolicyDocument: anything }],
      ['PutUserPolicy', { UserName: 'someone', PolicyName: 'some', PolicyDocument: anything }],
      ['PutRolePolicy', { RoleName: 'some', PolicyName: 'some', PolicyDocument: anything }],
      ['PutGroupPolicy', { GroupName: 'some', PolicyName: 'some', PolicyDocument: anything }],
      ['CreateInstanceProfile', { InstanceProfileName: 'some' }],
      ['CreateLoginProfile', { UserName: 'someone', Password: 'Pass-word-1234' }],
      ['CreateOpenIDConnectProvider', { Url: 'https://tokens.example.com' }],
      ['CreateVirtualMFADevice', { VirtualMFADeviceName: 'some' }],
    ];
    for (const [operation, input] of made) await make('iam', operation, input);
  },
  async sts() {
    await make('iam', 'CreateRole', { RoleName: 'some', AssumeRolePolicyDocument: trust });
  },
  async lambda() {
    await make('iam', 'CreateRole', { RoleName: 'some', AssumeRolePolicyDocument: trust });
    const { Role, Code, Runtime, Handler } = likely;
    await make('lambda', 'CreateFunction', { FunctionName: 'some', Role, Code, Runtime, Handler });
  },
  async logs() {
    await make('logs', 'CreateLogGroup', { logGroupName: 'some' });
    await make('logs', 'CreateLogStream', { logGroupName: 'some', logStreamName: 'some' });
  },
  async apigateway() {
    const api = await make('apigateway', 'CreateRestApi', { name: 'some' });
    const restApiId = api['id'];
    const { id } = await make('apigateway', 'CreateResource', {
      restApiId,
      parentId: api['rootResourceId'],
      pathPart: 'some',
    });
    const method = { restApiId, resourceId: id, httpMethod: 'GET' };
    await make('apigateway', 'PutMethod', { ...method, authorizationType: 'NONE' });
    await make('apigateway', 'PutIntegration', { ...method, type: 'MOCK' });
    await make('apigateway', 'PutMethodResponse', { ...method, statusCode: '200' });
    await make('apigateway', 'PutIntegrationResponse', { ...method, statusCode: '200' });
    const deployment = await make('apigateway', 'CreateDeployment', { restApiId, stageName: 'dev' });
    await make('apigateway', 'CreateDomainName', domain);
    await make('apigateway', 'CreateBasePathMapping', { ...domain, restApiId, basePath: 'v1' });
    const part = { restApiId, location: { type: 'API' }, properties: '{}' };
    const { id: documentationPartId } = await make('apigateway', 'CreateDocumentationPart', part);
    await make('apigateway', 'CreateDocumentationVersion', { restApiId, documentationVersion: '1' });
    const { id: vpcLinkId } = await make('apigateway', 'CreateVpcLink', { name: 'some', targetArns: [balancer] });
    const ids = { restApiId, resourceId: id, parentId: id, deploymentId: deployment['id'] };
    Object.assign(likely, { ...ids, documentationPartId, vpcLinkId });
  },
};

async function make(service: ServiceName, operation: string, input: Input): Promise<Record<string, unknown>> {
  const { status, body } = await call(service, operation, input);
  if (status >= 300) throw new Error(`${operation}: ${status} ${body}`);
  return body.startsWith('{') ? (JSON.parse(body) as Record<string, unknown>) : {};
}

const deepest = 4;

/** A value that a member may have. */
function usual(name: string, shape: Shape, depth: number): unknown {
  if (Object.hasOwn(likely, name)) return likely[name];
  if (shape.kind === 'structure') return required(shape, depth);
  if (shape.kind === 'list') return [usual('', shape.item, depth + 1)];
  if (shape.kind === 'map') return { some: usual('', shape.value, depth + 1) };
  if (shape.kind === 'boolean') return true;
  return shape.kind === 'string' || shape.kind === 'blob' ? 'some' : 1;
}

function required(shape: Extract<Shape, { kind: 'structure' }>, depth: number): Input {
  if (depth > deepest) return {};
  const members = [...shape.members.values()].filter((member) => member.required);
  return Object.fromEntries(members.map((member) => [member.name, usual(member.name, member.shape, depth + 1)]));
}

/** Values of a shape with the text at one of its places: strings, and keys of maps. */
function* placed(text: string, shape: Shape, depth = 0): Generator<unknown> {
  if (depth > deepest) return;
  if (shape.kind === 'string') yield text;
  if (shape.kind === 'list') for (const item of placed(text, shape.item, depth + 1)) yield [item];
  if (shape.kind === 'map') {
    yield Object.fromEntries([[text, usual('', shape.value, depth)]]);
    for (const value of placed(text, shape.value, depth + 1)) yield { some: value };
  }
  if (shape.kind !== 'structure') return;
  for (const member of shape.members.values()) {
    for (const value of placed(text, member.shape, depth + 1))
      yield { ...required(shape, depth), [member.name]: value };
  }
}

const texts: Readonly<Record<string, string>> = {
  nothing: '',
  'a NUL': 'a\0b',
  'other control characters': '\u0001\u001b\u007f\u0085\r\n',
  'half a surrogate pair': 'a\ud800b',
  'the other half': '\udc00',
  'what is no character': '\ufffe\uffff\u{1ffff}',
  'a name of every object': '__proto__',
  another: 'constructor',
  'marks of other languages': '../%00%zz${x}#{y}<![CDATA[&x;]]>\'"\\',
  'a long text': 'a'.repeat(100_000),
};

const services = Object.entries({ iam, sts, lambda, logs, apigateway }) as [ServiceName, object][];

test.each(services)('no text in any place of any operation of %s is a fault of ours', async (service, operations) => {
  const reported = vi.spyOn(process.stderr, 'write');
  const faults: string[] = [];
  const statuses = new Set<number>();
  for (const name of Object.keys(operations)) {
    await rooms.reset();
    await worlds[service]?.();
    const { input } = models[service].operations.get(name)!;
    if (!input) continue;
    for (const [what, text] of Object.entries(texts)) {
      for (const given of placed(text, input)) {
        const { status, body } = await call(service, name, given as Input);
        statuses.add(status);
        if (status >= 500 && status !== 501)
          faults.push(`${name}, ${what}: ${status} ${body} ${JSON.stringify(given).slice(0, 300)}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(reported).not.toHaveBeenCalled();
  // It must reach both what is refused and what is done.
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400]));
});
