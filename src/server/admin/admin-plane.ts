import { timingSafeEqual } from 'node:crypto';
import { header, hostName, type RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Trace } from '../trace/trace.ts';
import type { CodeLinks } from './code-links.ts';

export interface AdminOptions {
  readonly token: string;
  /** The host that the server was told to listen on; it and the names of this machine are no foreigners. */
  readonly host: string;
  readonly trace: Trace;
  readonly codeLinks: CodeLinks;
  readonly reset: () => Promise<void>;
  /** How functions run here: launcher, why not a better one, interpreters found so far. */
  readonly functions: () => object;
}

type Endpoint = (request: RawRequest, options: AdminOptions) => HttpResponse | Promise<HttpResponse>;

interface Row {
  readonly method: string;
  readonly path: RegExp;
  /** Whether it can be asked without the console token. */
  readonly open: boolean;
  readonly answer: Endpoint;
}

/** What stands under `/_sekisho/`. */
const endpoints: readonly Row[] = [
  { method: 'GET', path: /^health$/, open: true, answer: () => json(200, { status: 'ok' }) },
  { method: 'GET', path: /^status$/, open: false, answer: (_, { functions }) => json(200, { functions: functions() }) },
  { method: 'POST', path: /^reset$/, open: false, answer: reset },
  { method: 'GET', path: /^requests$/, open: false, answer: listRequests },
  { method: 'GET', path: /^requests\/[\w-]+$/, open: false, answer: showRequest },
  // Its link is signed and ends after ten minutes: it needs no token.
  { method: 'GET', path: /^code\/[0-9a-f]{64}$/, open: true, answer: downloadCode },
];

const prefix = '/_sekisho/';

export function isAdminPath(path: string): boolean {
  return path.startsWith(prefix);
}

/** The server's own endpoints: the console token, and neither a foreign Host nor a foreign Origin (DNS rebinding). */
export function adminPlane(options: AdminOptions): (request: RawRequest) => Promise<HttpResponse> {
  return async (request) => {
    if (!isHome(hostName(request), options.host) || !isHomeOrigin(header(request, 'origin'), options.host)) {
      return json(403, { message: 'This address answers local requests only.' });
    }
    const path = request.path.slice(prefix.length);
    const row = endpoints.find((candidate) => candidate.path.test(path));
    if (!row) return json(404, { message: 'There is no such page.' });
    if (row.method !== request.method) return json(405, { message: `Only ${row.method} is answered here.` });
    if (!row.open && !hasToken(request, options.token)) return json(401, { message: 'The console token is missing.' });
    return row.answer(request, options);
  };
}

async function reset(_request: RawRequest, options: AdminOptions): Promise<HttpResponse> {
  await options.reset();
  return json(200, { status: 'empty' });
}

function listRequests(request: RawRequest, { trace }: AdminOptions): HttpResponse {
  const limit = Number(new URLSearchParams(request.query).get('limit') ?? 100);
  return json(200, { requests: trace.latest(Number.isInteger(limit) && limit > 0 ? limit : 100) });
}

function showRequest(request: RawRequest, { trace }: AdminOptions): HttpResponse {
  const found = trace.find(request.path.slice(`${prefix}requests/`.length));
  return found ? json(200, found) : json(404, { message: 'There is no record of this request (any more).' });
}

function downloadCode(request: RawRequest, { codeLinks }: AdminOptions): HttpResponse {
  const sha256Hex = request.path.slice(`${prefix}code/`.length);
  const bytes = codeLinks.follow(sha256Hex, new URLSearchParams(request.query), request.receivedAt);
  if (!bytes) return json(403, { message: 'This link has ended or is not one of ours.' });
  return { status: 200, headers: [['Content-Type', 'application/zip']], body: bytes };
}

/** `Authorization: Bearer TOKEN`. */
function hasToken(request: RawRequest, token: string): boolean {
  const given = Buffer.from((header(request, 'authorization') ?? '').replace(/^Bearer /, ''));
  const expected = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function isHomeOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && isHome(new URL(origin).hostname, host);
}

function isHome(name: string, host: string): boolean {
  return name === host || name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
}

function json(status: number, value: unknown): HttpResponse {
  const headers = [
    ['Content-Type', 'application/json'],
    ['Cache-Control', 'no-store'],
  ] as const;
  return { status, headers, body: `${JSON.stringify(value)}\n` };
}
