import { randomBytes } from 'node:crypto';
import type { RawHeader, RawRequest } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import { accessKeys, roles, users } from '../../identity/documents.ts';
import { createIdentity } from '../../identity/identity.ts';
import { secretPurpose } from '../../identity/keys/root-key.ts';
import { verdictRow } from '../../identity/rulings/verdict-row.ts';
import { sealer as makeSealer } from '../../identity/sealer.ts';
import { mintSession } from '../../identity/sessions/session-tokens.ts';
import type {
  IntegrationDocument,
  MethodDocument,
  ResourceDocument,
  RestApiDocument,
  StageDocument,
} from '../../services/apigateway/documents.ts';
import { type SigningCredentials, sign } from '../../sigv4/sign.ts';
import { memoryStore } from '../../store/open-store.ts';
import { createTrace } from '../../trace/trace.ts';
import { apiKeyRegistry } from '../admission/api-key-registry.ts';
import { type DataPlaneOptions, dataPlane } from '../data-plane.ts';
import { address } from '../stage/address.ts';
import { customDomains } from '../stage/custom-domains.ts';
import { stageRegistry } from '../stage/stage-registry.ts';
import { noBackends } from './no-backends.ts';

export const account = '123456789012';
export const region = 'us-east-1';
export const apiId = 'abc123abc1';
export const now = Date.parse('2025-06-30T12:00:00Z');
export const root = { account, accessKeyId: 'AKIAROOTROOTROOTROOT', secretAccessKey: 'root-secret' };
const host = `${apiId}.execute-api.${region}.localhost:4566`;

/** A mock that answers 200 and this response template. */
export function mockOf(template: string, more: Partial<IntegrationDocument> = {}): IntegrationDocument {
  return {
    type: 'MOCK',
    passthroughBehavior: 'WHEN_NO_MATCH',
    timeoutInMillis: 29_000,
    cacheNamespace: 'none',
    cacheKeyParameters: [],
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    integrationResponses: { '200': { statusCode: '200', responseTemplates: { 'application/json': template } } },
    ...more,
  };
}

/** With the responses that its integration maps to. */
export function methodOf(httpMethod: string, more: Partial<MethodDocument> = {}): MethodDocument {
  const integration = 'integration' in more ? more.integration : mockOf('{"ok":true}');
  const statusCodes = Object.keys(integration?.integrationResponses ?? {});
  const methodResponses = Object.fromEntries(statusCodes.map((statusCode) => [statusCode, { statusCode }]));
  return { httpMethod, authorizationType: 'NONE', methodResponses, integration, ...more };
}

/** Resources by path, each with its methods. */
export function apiOf(
  resources: Readonly<Record<string, readonly MethodDocument[]>>,
  policy?: string,
): RestApiDocument {
  const byPath: Readonly<Record<string, readonly MethodDocument[]>> = { '/': [], ...resources };
  const documents = Object.entries(byPath).map(
    ([path, methods], index): ResourceDocument => ({
      id: `r${index}`,
      path,
      methods: Object.fromEntries(methods.map((method) => [method.httpMethod, method])),
    }),
  );
  return {
    id: apiId,
    name: 'test',
    createdDate: now,
    policy,
    tags: {},
    endpointType: 'REGIONAL',
    ipAddressType: 'ipv4',
    rootResourceId: 'r0',
    resources: Object.fromEntries(documents.map((each) => [each.id, each])),
  };
}

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: readonly RawHeader[];
  readonly body?: string;
  readonly at?: number;
}

/** What of a stage is not usual. `canary`: the API of its canary. */
interface Staged extends Partial<StageDocument> {
  readonly canary?: RestApiDocument;
}

/** A data plane with one API on the stage `prod`. */
export function gateway(
  api: RestApiDocument,
  options: Partial<DataPlaneOptions> = {},
  variables: Readonly<Record<string, string>> = {},
  { canary, ...more }: Staged = {},
) {
  const store = memoryStore();
  const sealer = makeSealer(randomBytes(32));
  const identity = createIdentity({ store, sealer, root });
  const apiKeys = apiKeyRegistry({ count: () => true, remaining: (_member, { limit }) => limit });
  const domains = customDomains();
  const trace = createTrace(100, verdictRow);
  const defects: unknown[] = [];
  const onDefect = (error: unknown) => defects.push(error);
  const stages = stageRegistry({ onDefect });
  const times = { createdDate: now, lastUpdatedDate: now };
  const stage = { name: 'prod', deploymentId: 'dep123', variables, tags: {}, ...times, ...more };
  const deployment = { id: 'dep123', createdDate: now, api };
  const canaryDeployment = canary && { id: 'can123', createdDate: now, api: canary };
  stages.put({ account, region, apiId, stageName: 'prod', stage, deployment, canaryDeployment });
  const plane = dataPlane({
    ...{
      identity,
      stages,
      apiKeys,
      trace,
      auth: 'enforce',
      denialReasons: true,
      onDefect,
      backends: noBackends,
      logs: { append() {} },
    },
    ...options,
  });

  /** Adds a user with one inline policy; answers its credentials. */
  async function user(name: string, policy: string, ofAccount = account): Promise<SigningCredentials> {
    const id = `AKIA${name.toUpperCase()}`;
    const holder = { path: '/', tags: [], attachedPolicies: [], createDate: now };
    const key = { id, userName: name, status: 'Active', createDate: now } as const;
    const secret = { sealedSecret: sealer.seal(`secret of ${name}`, secretPurpose(id)) };
    await store.commit([
      users.create(ofAccount, '', name, { ...holder, name, id: `AIDA${name}`, inlinePolicies: { it: policy } }),
      accessKeys.create(ofAccount, '', id, { ...key, ...secret }),
    ]);
    return { accessKeyId: id, secretAccessKey: `secret of ${name}` };
  }

  /** Adds a role with one inline policy; answers the credentials of a session that ends at `expiresAt`. */
  async function roleSession(name: string, policy: string, expiresAt = now + 3_600_000): Promise<SigningCredentials> {
    const id = `AROA${name}`;
    const arn = `arn:aws:iam::${account}:role/${name}`;
    const holder = { path: '/', tags: [], attachedPolicies: [], createDate: now, inlinePolicies: { it: policy } };
    const role = { ...holder, name, id, assumeRolePolicy: '{}', maxSessionDuration: 3600 };
    await store.commit([roles.create(account, '', name, role)]);
    const owner = { kind: 'role', account, name, arn, id, sessionName: 'S' } as const;
    return mintSession(sealer, owner, { issuedAt: now, expiresAt, tags: [], policyArns: [] });
  }

  async function send(request: RawRequest): Promise<HttpResponse> {
    const addressed = address(request, domains);
    if (!addressed) throw new Error('The request is not for the data plane.');
    return plane(request, addressed);
  }

  return { store, stages, domains, apiKeys, trace, defects, plane, send, user, roleSession };
}

export function unsigned({
  method = 'GET',
  path = '/prod/',
  query = '',
  headers = [],
  body = '',
  at,
}: Sent): RawRequest {
  return {
    method,
    path,
    query,
    headers: [['Host', host], ...headers],
    body: Buffer.from(body),
    receivedAt: at ?? now,
    sourceIp: '10.1.2.3',
    secure: false,
  };
}

export function signed(
  sent: Sent,
  credentials: SigningCredentials,
  scope: Partial<{ region: string; service: string }> = {},
) {
  const request = unsigned(sent);
  const at = request.receivedAt;
  const headers = sign(request, { credentials, region, service: 'execute-api', at, ...scope });
  return { ...request, headers: [...request.headers, ...headers] };
}

export function policyOf(effect: 'Allow' | 'Deny', resource: string, principal?: unknown): string {
  const statement = { Effect: effect, Action: 'execute-api:Invoke', Resource: resource };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [principal === undefined ? statement : { ...statement, Principal: principal }],
  });
}

export function headerOf(response: HttpResponse, name: string): string | undefined {
  return response.headers.find(([each]) => each === name)?.[1];
}
