import { traceHeader } from '../../core/trace-header.ts';
import { header, type RawHeader, type RawRequest } from '../../http/raw-request.ts';

/**
 * Headers that end at API Gateway, whatever the integration.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
const dropped: ReadonlySet<string> = new Set([
  ...['connection', 'content-length', 'content-md5', 'expect', 'keep-alive', 'max-forwards', 'proxy-authenticate'],
  ...['proxy-connection', 'server', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'www-authenticate'],
  ...['x-amzn-trace-id', 'x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto'],
]);

type Sent = Pick<RawRequest, 'headers' | 'sourceIp' | 'secure'>;

/**
 * The client's headers as a proxy integration passes them on, with those that API Gateway adds. A signature ends here: the
 * back end could not check it.
 */
export function passedHeaders(request: Sent, traceRoot: string): RawHeader[] {
  const passed = request.headers.filter(
    ([name, value]) => !dropped.has(name.toLowerCase()) && !isSignature(name, value),
  );
  return [
    ...passed,
    ['X-Amzn-Trace-Id', traceRoot],
    ['X-Forwarded-For', forwardedFor(request)],
    ['X-Forwarded-Port', portOf(request)],
    ['X-Forwarded-Proto', request.secure ? 'https' : 'http'],
  ];
}

function isSignature(name: string, value: string): boolean {
  return name.length === 13 && name.toLowerCase() === 'authorization' && value.startsWith('AWS4-');
}

/** Each proxy on the way adds the address that it was called from. */
function forwardedFor(request: Sent): string {
  const before = header(request, 'x-forwarded-for');
  return before ? `${before}, ${request.sourceIp}` : request.sourceIp;
}

function portOf(request: Sent): string {
  const [, port] = /:(\d{1,5})$/.exec(header(request, 'host') ?? '') ?? [];
  return port ?? (request.secure ? '443' : '80');
}

/** The trace that a request is in: its root as the back end is told, and the whole that the client is told. */
export function traceOf(request: Pick<RawRequest, 'headers' | 'receivedAt'>): {
  readonly root: string;
  readonly whole: string;
} {
  const whole = traceHeader(header(request, 'x-amzn-trace-id'), request.receivedAt);
  return { root: whole.slice(0, whole.indexOf(';')), whole };
}
