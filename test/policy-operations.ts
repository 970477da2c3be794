/** Every operation that takes a policy, as a row: how to send it one, and what it says of those that it does not take. */
import { IAM } from '@aws-sdk/client-iam';
import { authorizerTester } from '../src/execute-api/authorizer-tester.ts';
import { methodTester } from '../src/execute-api/method-tester.ts';
import { schemaTools } from '../src/execute-api/schema/schema-tools.ts';
import { noBackends } from '../src/execute-api/testing/no-backends.ts';
import { clientCertificate } from '../src/http/tls/client-certificate.ts';
import { apigatewayService } from '../src/services/apigateway/apigateway-service.ts';
import { usageLedger } from '../src/services/apigateway/usage-plans/usage-ledger.ts';
import { iamService } from '../src/services/iam/iam-service.ts';
import { stsService } from '../src/services/sts/sts-service.ts';
import { sign } from '../src/sigv4/sign.ts';
import {
  account,
  type ControlPlane,
  type Credentials,
  region,
  rootCredentials,
  startControlPlane,
} from './sdk-harness.ts';

const testers = {
  makeCertificate: clientCertificate,
  methodTester: methodTester(noBackends, () => {}),
  authorizerTester: authorizerTester(noBackends, () => {}),
};

let plane: ControlPlane;
let alice: Credentials;
export const arn = (resource: string) => `arn:aws:iam::${account}:${resource}`;

/** A server in memory with all that the operations name; call it before any of them. */
export async function startPolicyWorld(): Promise<void> {
  plane = await startControlPlane((parts) => ({
    iam: iamService(parts),
    sts: stsService(parts),
    apigateway: apigatewayService({
      ...parts,
      ...testers,
      schemaTools,
      logs: { append: () => true },
      usageLedger: usageLedger(parts.store),
    }),
  }));
  const iam = plane.client(IAM);
  const all = policy('identity', '"Sid":"all"').replaceAll('s3:GetObject', '*');
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: policy('trust') });
  await iam.createRole({ RoleName: 'trusting', AssumeRolePolicyDocument: policy('trust') });
  await iam.createUser({ UserName: 'alice' });
  await iam.createGroup({ GroupName: 'g' });
  await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'all', PolicyDocument: all });
  await iam.createPolicy({ PolicyName: 'versions', PolicyDocument: all });
  const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
  alice = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
}

export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Sends what no client would: the bytes as they are, rightly signed. */
async function send(service: string, path: string, type: string, body: Buffer, as = rootCredentials): Promise<Answer> {
  const headers = [
    ['Host', '127.0.0.1'],
    ['Content-Type', type],
  ] as const;
  const at = Date.now();
  const added = sign({ method: 'POST', path, query: '', headers, body }, { credentials: as, region, service, at });
  const source = { receivedAt: at, sourceIp: '127.0.0.1', secure: false };
  const request = { method: 'POST', path, query: '', headers: [...headers, ...added], body, ...source };
  const answer = await plane.handle(request);
  const text = String(answer.body);
  const json = answer.headers.find(([name]) => name.toLowerCase() === 'x-amzn-errortype')?.[1];
  const [, code = json ?? ''] = /<Code>(.*?)<\/Code>/.exec(text) ?? [];
  const [, message = ''] = /<Message>(.*?)<\/Message>/s.exec(text) ?? [];
  return { status: answer.status, code, message: unescapeXml(message) };
}

function unescapeXml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function query(
  service: 'iam' | 'sts',
  operation: string,
  parameters: Readonly<Record<string, Buffer | string>>,
) {
  const Version = service === 'iam' ? '2010-05-08' : '2011-06-15';
  const pairs = Object.entries({ Action: operation, Version, ...parameters });
  const body = pairs.map(([name, value]) => `${name}=${percentEncoded(Buffer.from(value))}`).join('&');
  const form = 'application/x-www-form-urlencoded';
  return send(service, '/', form, Buffer.from(body), service === 'sts' ? alice : rootCredentials);
}

/** Of bytes, for not all of them are UTF-8. */
function percentEncoded(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[^A-Za-z0-9]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

export type Kind = 'identity' | 'trust' | 'resource';

/** A right policy of its kind, with more members in its statement. */
export function policy(kind: Kind, more = ''): string {
  const elements = {
    identity: '"Action":"s3:GetObject","Resource":"*"',
    trust: '"Action":"sts:AssumeRole","Principal":{"AWS":"*"}',
    resource: '"Action":"execute-api:Invoke","Resource":"*","Principal":"*"',
  };
  return `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${elements[kind]}${more && `,${more}`}}]}`;
}

let made = 0;
const fresh = () => `n${made++}`;
const simulated = { 'ActionNames.member.1': 's3:GetObject' };
export const session = { RoleArn: arn('role/trusting'), RoleSessionName: 'session' };
const caller = { ...simulated, CallerArn: arn('user/alice'), 'ResourceArns.member.1': 'arn:aws:s3:::b' };

/** An operation that takes a policy. */
export interface Operation {
  readonly kind: Kind;
  /** The most characters without white space, and what is said of more. */
  readonly quota: number;
  readonly tooLong: string;
  readonly malformed: string;
  /** What is said of a text that breaks the constraints of the member itself. */
  readonly invalid: string;
  /** Documents of which it is not known what AWS says here. */
  readonly unknown?: ReadonlySet<string>;
  readonly put: (document: string | Buffer) => Promise<Answer>;
}

const iamErrors = {
  tooLong: '409 LimitExceeded',
  malformed: '400 MalformedPolicyDocument',
  invalid: '400 ValidationError',
} as const;
const simulationErrors = {
  ...iamErrors,
  quota: 131_072,
  tooLong: '400 ValidationError',
  malformed: '400 InvalidInput',
};
const stsErrors = { ...iamErrors, quota: 2048, tooLong: '400 ValidationError' };

export const operations: Record<string, Operation> = {
  'iam:CreatePolicy': {
    ...iamErrors,
    kind: 'identity',
    quota: 6144,
    put: (PolicyDocument) => query('iam', 'CreatePolicy', { PolicyName: fresh(), PolicyDocument }),
  },
  'iam:CreatePolicyVersion': {
    ...iamErrors,
    kind: 'identity',
    quota: 6144,
    put: (PolicyDocument) => query('iam', 'CreatePolicyVersion', { PolicyArn: arn('policy/versions'), PolicyDocument }),
  },
  'iam:PutUserPolicy': {
    ...iamErrors,
    kind: 'identity',
    quota: 2048,
    put: (PolicyDocument) => query('iam', 'PutUserPolicy', { UserName: 'alice', PolicyName: 'p', PolicyDocument }),
  },
  'iam:PutGroupPolicy': {
    ...iamErrors,
    kind: 'identity',
    quota: 5120,
    put: (PolicyDocument) => query('iam', 'PutGroupPolicy', { GroupName: 'g', PolicyName: 'p', PolicyDocument }),
  },
  'iam:PutRolePolicy': {
    ...iamErrors,
    kind: 'identity',
    quota: 10_240,
    put: (PolicyDocument) => query('iam', 'PutRolePolicy', { RoleName: 'r', PolicyName: 'p', PolicyDocument }),
  },
  'iam:CreateRole': {
    ...iamErrors,
    kind: 'trust',
    quota: 2048,
    put: (text) => query('iam', 'CreateRole', { RoleName: fresh(), AssumeRolePolicyDocument: text }),
  },
  'iam:UpdateAssumeRolePolicy': {
    ...iamErrors,
    kind: 'trust',
    quota: 2048,
    put: (PolicyDocument) => query('iam', 'UpdateAssumeRolePolicy', { RoleName: 'r', PolicyDocument }),
  },
  'iam:SimulateCustomPolicy': {
    ...simulationErrors,
    kind: 'identity',
    put: (text) => query('iam', 'SimulateCustomPolicy', { ...simulated, 'PolicyInputList.member.1': text }),
  },
  'iam:SimulateCustomPolicy with a boundary': {
    ...simulationErrors,
    kind: 'identity',
    put: (text) =>
      query('iam', 'SimulateCustomPolicy', {
        ...simulated,
        'PolicyInputList.member.1': policy('identity'),
        'PermissionsBoundaryPolicyInputList.member.1': text,
      }),
  },
  "iam:SimulateCustomPolicy with a resource's policy": {
    ...simulationErrors,
    kind: 'resource',
    put: (text) =>
      query('iam', 'SimulateCustomPolicy', {
        ...caller,
        'PolicyInputList.member.1': policy('identity'),
        ResourcePolicy: text,
      }),
  },
  'iam:SimulatePrincipalPolicy': {
    ...simulationErrors,
    kind: 'identity',
    put: (text) =>
      query('iam', 'SimulatePrincipalPolicy', {
        ...simulated,
        PolicySourceArn: arn('role/r'),
        'PolicyInputList.member.1': text,
      }),
  },
  'iam:GetContextKeysForCustomPolicy': {
    ...simulationErrors,
    kind: 'identity',
    put: (text) => query('iam', 'GetContextKeysForCustomPolicy', { 'PolicyInputList.member.1': text }),
  },
  'iam:GetContextKeysForPrincipalPolicy': {
    ...simulationErrors,
    kind: 'identity',
    put: (text) =>
      query('iam', 'GetContextKeysForPrincipalPolicy', {
        PolicySourceArn: arn('role/r'),
        'PolicyInputList.member.1': text,
      }),
  },
  'sts:AssumeRole': {
    ...stsErrors,
    kind: 'identity',
    put: (Policy) => query('sts', 'AssumeRole', { ...session, Policy }),
  },
  'sts:GetFederationToken': {
    ...stsErrors,
    kind: 'identity',
    put: (Policy) => query('sts', 'GetFederationToken', { Name: 'bob', Policy }),
  },
  'apigateway:CreateRestApi': {
    kind: 'resource',
    quota: 8192,
    unknown: new Set([
      'an element twice',
      'an element twice, once escaped',
      'a letter beyond U+00FF',
      'a letter beyond U+FFFF',
    ]),
    tooLong: '400 BadRequestException',
    malformed: '400 BadRequestException',
    invalid: '400 BadRequestException',
    put: (text) => {
      const body = Buffer.concat([Buffer.from('{"name":"n","policy":"'), escapedJson(text), Buffer.from('"}')]);
      return send('apigateway', '/restapis', 'application/json', body);
    },
  },
};

/** The inside of a JSON string, of bytes that need not be UTF-8. */
function escapedJson(text: string | Buffer): Buffer {
  return typeof text === 'string' ? Buffer.from(JSON.stringify(text).slice(1, -1)) : text;
}
