/** The official SDK v3 clients as oracles: what they send is what a request looks like, what they read is what an answer says. */
import { Readable } from 'node:stream';
import * as apigateway from '@aws-sdk/client-api-gateway';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as iam from '@aws-sdk/client-iam';
import * as lambda from '@aws-sdk/client-lambda';
import * as sts from '@aws-sdk/client-sts';
import { type HttpRequest, HttpResponse as SdkResponse } from '@smithy/protocol-http';
import type { RawRequest } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { ServiceName } from '../model.ts';
import type { Shape } from '../shape.ts';

interface Client {
  send(command: unknown): Promise<Record<string, unknown>>;
}
type Handler = { handle(request: HttpRequest): Promise<{ response: SdkResponse }> };
type ClientClass = new (config: object) => Client;

/** Services that have a client in JavaScript. */
export type ClientName = Exclude<ServiceName, 'iam-toolbox'>;

/** Whether there is a client to ask. */
export function hasClient<Model extends { readonly name: ServiceName }>(
  model: Model,
): model is Model & { readonly name: ClientName } {
  return Object.hasOwn(packages, model.name);
}

const packages: Readonly<Record<ClientName, [exports: object, client: ClientClass]>> = {
  apigateway: [apigateway, apigateway.APIGatewayClient as unknown as ClientClass],
  iam: [iam, iam.IAMClient as unknown as ClientClass],
  lambda: [lambda, lambda.LambdaClient as unknown as ClientClass],
  logs: [logs, logs.CloudWatchLogsClient as unknown as ClientClass],
  sts: [sts, sts.STSClient as unknown as ClientClass],
};

class Captured extends Error {}

/** The request that the client sends for an input of its own types. */
export async function sentBy(service: ClientName, operation: string, input: object): Promise<RawRequest> {
  let sent: RawRequest | undefined;
  const handle: Handler['handle'] = async (request) => {
    sent = rawRequest(request);
    throw new Captured();
  };
  await clientOf(service, { handle })
    .send(commandOf(service, operation, input))
    .catch((error) => {
      if (!(error instanceof Captured)) throw error;
    });
  if (!sent) throw new Error('the client sent nothing');
  return sent;
}

/** What the client makes of an answer: the output without metadata. Rejects with the client's exception. */
export async function readBy(
  service: ClientName,
  operation: string,
  input: object,
  answer: HttpResponse,
): Promise<Record<string, unknown>> {
  const headers = Object.fromEntries(answer.headers.map(([name, value]) => [name.toLowerCase(), value]));
  const body = Readable.from([Buffer.from(answer.body)]);
  const response = new SdkResponse({ statusCode: answer.status, headers, body });
  const client = clientOf(service, { handle: async () => ({ response }) });
  const { $metadata, ...output } = await client.send(commandOf(service, operation, input));
  return output;
}

/** Our values as the client takes them: timestamps as Date. */
export function toSdk(shape: Shape, value: unknown): unknown {
  return convert(shape, value, (at) => new Date(at as number));
}

/** The client's values as ours: timestamps as epoch milliseconds, bytes as Buffer. */
export function fromSdk(shape: Shape, value: unknown): unknown {
  return convert(shape, value, (at) => (at as Date).getTime());
}

function convert(shape: Shape, value: unknown, timestamp: (value: unknown) => unknown): unknown {
  if (shape.kind === 'timestamp') return timestamp(value);
  if (shape.kind === 'blob') return Buffer.from(value as Uint8Array);
  if (shape.kind === 'list') return (value as unknown[]).map((entry) => convert(shape.item, entry, timestamp));
  const shapeOf = (name: string) => {
    if (shape.kind === 'map') return shape.value;
    return shape.kind === 'structure' ? shape.members.get(name)?.shape : undefined;
  };
  if (shape.kind !== 'map' && shape.kind !== 'structure') return value;
  const entries = Object.entries(value as object).filter(([, entry]) => entry !== undefined && entry !== null);
  return Object.fromEntries(
    entries.map(([name, entry]) => {
      const target = shapeOf(name);
      if (!target) throw new Error(`the client has a member that the model lacks: ${name}`);
      return [name, convert(target, entry, timestamp)];
    }),
  );
}

function clientOf(service: ClientName, requestHandler: Handler): Client {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI' };
  return new packages[service][1]({ region: 'eu-central-1', credentials, requestHandler, maxAttempts: 1 });
}

function commandOf(service: ClientName, operation: string, input: object): unknown {
  const commands = packages[service][0] as Record<string, new (input: object) => unknown>;
  const Command = commands[`${operation}Command`];
  if (!Command) throw new Error(`the client lacks ${operation}`);
  return new Command(input);
}

function rawRequest(request: HttpRequest): RawRequest {
  const pairs = Object.entries(request.query).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value ?? ''];
    return values.map((each) => `${escapeQuery(name)}=${escapeQuery(each)}`);
  });
  return {
    method: request.method,
    path: request.path,
    query: pairs.join('&'),
    headers: Object.entries(request.headers),
    body: bytesOf(request.body),
    receivedAt: 0,
    sourceIp: '127.0.0.1',
    secure: true,
  };
}

function bytesOf(body: unknown): Buffer {
  return body instanceof Uint8Array ? Buffer.copyBytesFrom(body) : Buffer.from(String(body ?? ''));
}

/** The escapes of SigV4, which the client's HTTP handler writes. */
function escapeQuery(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
