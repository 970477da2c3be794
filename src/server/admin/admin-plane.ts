import { timingSafeEqual } from 'node:crypto';
import { AwsError } from '../../core/errors.ts';
import { header, hostName, type RawRequest } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import { lendCredentials } from '../console/console-credentials.ts';
import { isFromConsole, leaveConsole, showConsole } from '../console/console-pages.ts';
import { createAccount, listAccounts, showCredentials } from './accounts.ts';
import { json, refusal } from './answer.ts';
import { showAuthority } from './authority.ts';
import { showDeployedApi } from './deployed-api.ts';
import { downloadCode } from './download-code.ts';
import type { AdminOptions, AdminRequest, Endpoint } from './endpoint.ts';
import { type Known, unknownName } from './known-members.ts';
import { generatePolicy, showCoverage } from './policies.ts';
import { showReachableMethods } from './reachable-methods.ts';
import { explainRequest, listRequests, showRequest } from './requests.ts';
import { createVpcEndpoint, deleteVpcEndpoint, listVpcEndpoints } from './vpc-endpoints.ts';
import { showWhoCan } from './who-can.ts';

interface Row {
  readonly method: string;
  /** Its group, if it has one, is the endpoint's `id`. */
  readonly path: RegExp;
  /** Whether it can be asked without the console token. */
  readonly open?: true;
  /** What it can be asked with; `any`: it reads its query itself. */
  readonly knows?: Known | 'any';
  readonly answer: Endpoint;
}

const newVpcEndpoint: Known = { body: ['vpcId', 'address', 'policy', 'service', 'privateDns'] };
const generated: Known = { query: ['principal', 'since', 'wildcard', 'denied'] };

/** What stands under `/_sekisho/`. */
const endpoints: readonly Row[] = [
  { method: 'GET', path: /^health$/, open: true, answer: (_, { health }) => json(200, health) },
  { method: 'GET', path: /^status$/, answer: showStatus },
  { method: 'POST', path: /^reset$/, answer: reset },
  { method: 'GET', path: /^requests$/, knows: { query: ['limit', 'after'] }, answer: listRequests },
  { method: 'GET', path: /^requests\/([\w-]+)$/, answer: showRequest },
  { method: 'GET', path: /^requests\/([\w-]+)\/explanation$/, answer: explainRequest },
  { method: 'GET', path: /^who-can$/, knows: { query: ['action', 'resource'] }, answer: showWhoCan },
  { method: 'GET', path: /^reachable-methods$/, knows: { query: ['principal'] }, answer: showReachableMethods },
  { method: 'GET', path: /^apis\/([a-z0-9]+\/stages\/[\w-]+)\/deployed$/, answer: showDeployedApi },
  { method: 'GET', path: /^policies\/generated$/, knows: generated, answer: generatePolicy },
  { method: 'GET', path: /^policies\/coverage$/, knows: { query: ['principal'] }, answer: showCoverage },
  { method: 'GET', path: /^ca$/, answer: showAuthority },
  { method: 'GET', path: /^vpc-endpoints$/, answer: listVpcEndpoints },
  { method: 'POST', path: /^vpc-endpoints$/, knows: newVpcEndpoint, answer: createVpcEndpoint },
  { method: 'DELETE', path: /^vpc-endpoints\/([\w-]+)$/, answer: deleteVpcEndpoint },
  { method: 'GET', path: /^accounts$/, answer: listAccounts },
  { method: 'POST', path: /^accounts$/, knows: { body: ['id'] }, answer: createAccount },
  { method: 'GET', path: /^accounts\/(\d+)\/credentials$/, answer: showCredentials },
  { method: 'GET', path: /^console(?:\/(.*))?$/, open: true, knows: 'any', answer: showConsole },
  { method: 'POST', path: /^console-links$/, answer: (_, { sessions }) => json(201, { token: sessions.invite() }) },
  { method: 'DELETE', path: /^console-session$/, answer: leaveConsole },
  { method: 'POST', path: /^credentials$/, knows: { body: ['principal'] }, answer: lendCredentials },
  // Its link is signed and ends after ten minutes: it needs no token.
  { method: 'GET', path: /^code\/([0-9a-f]{64})$/, open: true, knows: 'any', answer: downloadCode },
];

const prefix = '/_sekisho/';

export function isAdminPath(path: string): boolean {
  return path.startsWith(prefix);
}

/** The server's own endpoints: the console token, and neither a foreign Host nor a foreign Origin (DNS rebinding). */
export function adminPlane(options: AdminOptions): (request: RawRequest) => Promise<HttpResponse> {
  return async (request) => {
    if (!isHome(hostName(request), options.host) || !isHomeOrigin(header(request, 'origin'), options.host)) {
      return refusal(403, 'This address answers local requests only.');
    }
    const path = request.path.slice(prefix.length);
    const rows = endpoints.filter((candidate) => candidate.path.test(path));
    const row = rows.find(({ method }) => method === request.method);
    if (rows.length === 0) return refusal(404, 'There is no such page.');
    if (!row) return wrongMethod(rows.map(({ method }) => method));
    const asked = { ...request, id: row.path.exec(path)?.[1] ?? '' };
    if (!row.open && !hasToken(request, options.token) && !isFromConsole(asked, options)) {
      return refusal(401, 'The console token is missing.');
    }
    const stranger = row.knows === 'any' ? undefined : unknownName(request, row.knows ?? {});
    return stranger === undefined ? answerOf(row, asked, options) : refusal(400, stranger);
  };
}

/** What the services refuse is refused here in the same words. */
async function answerOf({ answer }: Row, request: AdminRequest, options: AdminOptions): Promise<HttpResponse> {
  try {
    return await answer(request, options);
  } catch (error) {
    if (error instanceof AwsError) return refusal(error.status, error.message);
    throw error;
  }
}

function showStatus(_: AdminRequest, { functions, functionLogs }: AdminOptions): HttpResponse {
  return json(200, { functions: functions(), functionLogs: functionLogs() });
}

function wrongMethod(right: readonly string[]): HttpResponse {
  const answer = refusal(405, `Only ${right.join(' and ')} is answered here.`);
  return { ...answer, headers: [...answer.headers, ['Allow', right.join(', ')]] };
}

async function reset(_request: RawRequest, options: AdminOptions): Promise<HttpResponse> {
  await options.reset();
  return json(200, { status: 'empty' });
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
