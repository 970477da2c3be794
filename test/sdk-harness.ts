/** The control plane without sockets: the real SDK clients sign, the real pipeline answers. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { type HttpRequest, HttpResponse as SdkResponse } from '@smithy/protocol-http';
import type { RawRequest } from '../src/http/raw-request.ts';
import type { HttpResponse } from '../src/http/response.ts';
import { type AccountRegister, accountRegister } from '../src/identity/accounts.ts';
import { createIdentity, type Identity } from '../src/identity/identity.ts';
import { verdictRow } from '../src/identity/rulings/verdict-row.ts';
import { sealer as makeSealer, type Sealer } from '../src/identity/sealer.ts';
import { type AssumeRole, roleAssumer } from '../src/identity/sessions/assume-role.ts';
import { controlPlane } from '../src/server/control-plane.ts';
import { defineService, type Service } from '../src/services/service.ts';
import { memoryStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { createTrace, type Trace } from '../src/trace/trace.ts';
import type { ServiceName } from '../src/wire/model.ts';

export const account = '123456789012';
export const region = 'eu-west-1';

type Handle = (request: RawRequest) => Promise<HttpResponse>;

/** As the clients take them: from a configuration, or as CreateAccessKey and AssumeRole answer them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export const rootCredentials: Credentials = {
  accessKeyId: 'AKIAROOTROOTROOTROOT',
  secretAccessKey: 'the-secret-of-the-root-user-of-tests-0000',
};

/** What services are made of. */
export interface Parts {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly identity: Identity;
  readonly assumeRole: AssumeRole;
  readonly accounts: AccountRegister;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
}

export interface ControlPlane extends Parts {
  readonly handle: Handle;
  readonly trace: Trace;
  /** Epoch milliseconds; starts as the true time and can be moved. */
  readonly clock: { now: number };
  /** A client of the given class that signs with these credentials; the root user's when none are given. */
  client<Client>(Class: new (configuration: ClientConfiguration) => Client, credentials?: Credentials): Client;
}

/** What every SDK client is configured with. */
interface ClientConfiguration {
  readonly region: string;
  readonly credentials: Credentials;
  readonly maxAttempts: number;
  readonly systemClockOffset: number;
  readonly requestHandler: { handle(request: HttpRequest): Promise<{ response: SdkResponse }> };
}

const serviceNames: readonly ServiceName[] = ['apigateway', 'iam', 'iam-toolbox', 'lambda', 'logs', 'sts'];

/** A fresh server in memory; services that are not given implement nothing. A defect rejects the client's call. */
export async function startControlPlane(
  makeServices: (parts: Parts) => Partial<Record<ServiceName, Service>>,
): Promise<ControlPlane> {
  const clock = { now: Date.now() };
  const parts = makeParts(() => clock.now);
  const made = makeServices(parts);
  const services = Object.fromEntries(serviceNames.map((name) => [name, async () => made[name] ?? emptyService(name)]));
  const trace = createTrace(100, verdictRow);
  const defects: unknown[] = [];
  const plane = controlPlane({
    identity: parts.identity,
    services: services as Record<ServiceName, () => Promise<Service>>,
    trace,
    auth: 'enforce',
    onDefect: (error) => defects.push(error),
  });
  const handle: Handle = async (request) => {
    const response = await plane(request);
    if (defects.length > 0) throw defects.pop();
    return response;
  };
  return {
    ...parts,
    handle,
    trace,
    clock,
    client: (Class, credentials = rootCredentials) =>
      new Class({
        region,
        credentials,
        maxAttempts: 1,
        systemClockOffset: clock.now - Date.now(),
        requestHandler: inProcessHandler(handle, () => clock.now),
      }),
  };
}

/** A `requestHandler` for SDK clients that hands their signed requests to a pipeline. */
function inProcessHandler(handle: Handle, now: () => number = Date.now): ClientConfiguration['requestHandler'] {
  return {
    async handle(request) {
      const { status, headers, body } = await handle(rawRequestOf(request, now()));
      const lowerHeaders = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
      const stream = Readable.from([Buffer.from(body)]);
      return { response: new SdkResponse({ statusCode: status, headers: lowerHeaders, body: stream }) };
    },
  };
}

function makeParts(now: () => number): Parts {
  const store = memoryStore();
  const sealer = makeSealer(randomBytes(32));
  const root = { account, ...rootCredentials };
  const identity = createIdentity({ store, sealer, root });
  const accounts = accountRegister(store, sealer, root, 0);
  const assumeRole = roleAssumer(store, sealer, identity);
  return { store, sealer, identity, assumeRole, accounts, fetch: globalThis.fetch, now };
}

function emptyService(name: ServiceName): Service {
  const conflict = () => {
    throw new Error(`${name} has no operations`);
  };
  return defineService({ name, constraints: {}, operations: {}, access: {}, context: (call) => call, conflict });
}

function rawRequestOf(request: HttpRequest, receivedAt: number): RawRequest {
  return {
    method: request.method,
    path: request.path,
    query: queryOf(request.query),
    headers: Object.entries(request.headers),
    body: bodyOf(request.body),
    receivedAt,
    sourceIp: '127.0.0.1',
    secure: false,
  };
}

/** As the clients' own HTTP handlers print it: a parameter without a value stands alone. */
function queryOf(query: HttpRequest['query']): string {
  return Object.entries(query)
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
    .map(([name, value]) => (value === null ? escapeQuery(name) : `${escapeQuery(name)}=${escapeQuery(value)}`))
    .join('&');
}

function escapeQuery(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function bodyOf(body: unknown): Buffer {
  return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(typeof body === 'string' ? body : '');
}
