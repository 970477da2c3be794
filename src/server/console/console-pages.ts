import { header } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import { refusal } from '../admin/answer.ts';
import type { AdminOptions, AdminRequest, Endpoint } from '../admin/endpoint.ts';

const home = '/_sekisho/console/';
const cookieName = 'sekisho-console';
const notThere = 'There is no such file of the console, or it was not built: npm run build.';

/**
 * The console's pages. The address that the start line prints carries a token, which opens a session once and is gone from
 * the address with the answer.
 */
export const showConsole: Endpoint = (request, options) => {
  const token = new URLSearchParams(request.query).get('token');
  if (token !== null) return enter(token, request, options);
  return options.consoleFiles.serve(request.id, request) ?? refusal(404, notThere);
};

function enter(token: string, request: AdminRequest, { sessions }: AdminOptions): HttpResponse {
  const session = sessions.open(token, request.receivedAt);
  const headers: [string, string][] = [
    ['Location', home],
    ['Cache-Control', 'no-store'],
    ['Referrer-Policy', 'no-referrer'],
  ];
  if (session) headers.push(['Set-Cookie', `${cookieName}=${session}; Path=/_sekisho/; HttpOnly; SameSite=Strict`]);
  return { status: 303, headers, body: '' };
}

/** Ends the session of this browser. */
export const leaveConsole: Endpoint = (request, { sessions }) => {
  for (const session of sessionsOf(request)) sessions.close(session);
  const cookie = `${cookieName}=; Path=/_sekisho/; HttpOnly; SameSite=Strict; Max-Age=0`;
  return { status: 204, headers: [['Set-Cookie', cookie]], body: '' };
};

/**
 * Whether the request comes from the console's own page. The header of its own makes a browser ask before another page may
 * send it, which is never granted: the cookie alone would also be sent by pages of other ports.
 */
export function isFromConsole(request: AdminRequest, { sessions }: AdminOptions): boolean {
  if (header(request, 'x-sekisho-console') !== '1') return false;
  return sessionsOf(request).some((session) => sessions.isOpen(session, request.receivedAt));
}

/** Pages of other ports can set a cookie of the same name beside ours: ours counts wherever it stands. */
function sessionsOf(request: AdminRequest): readonly string[] {
  const cookies = (header(request, 'cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return cookies.flatMap(([name, value]) => (name === cookieName && value ? [value] : []));
}
