import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { endSoon } from './end-soon.ts';

/** What is known of a request that the parser of HTTP does not take. */
export interface BadHead {
  readonly status: 400 | 408 | 417 | 431 | 501;
  /** A sentence for the client. */
  readonly reason: string;
  /** As far as they can be made out of the bytes; '' where they cannot. One byte per character. */
  readonly method: string;
  readonly target: string;
  readonly host: string;
}

/** What Node's parser throws: https://nodejs.org/api/http.html#event-clienterror */
interface ParserError extends Error {
  readonly code?: string;
  /** What was being read. */
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
}

/** The answer to a bad head: the id under which it is found, and its body. */
export interface Refusal {
  readonly requestId: string;
  readonly body: string;
}

const reasons: Readonly<Record<string, string>> = {
  CONNECT: 'CONNECT is not served: this is no proxy.',
  HPE_INVALID_METHOD: 'The method is none of HTTP: methods are written in capital letters.',
  HPE_INVALID_URL: 'The target holds a byte that must be percent-encoded, such as a space or one that is not ASCII.',
  HPE_INVALID_VERSION: 'The version of HTTP is none that is served.',
  HPE_INVALID_CONSTANT: 'The request is no HTTP/1.1: its first line is not METHOD TARGET HTTP/1.1.',
  HPE_INVALID_HEADER_TOKEN: 'The name or the value of a header holds a byte that it must not.',
  HPE_INVALID_CONTENT_LENGTH: 'Content-Length is not a number, or stands beside Transfer-Encoding.',
  HPE_UNEXPECTED_CONTENT_LENGTH: 'The length of the body is told more than once.',
  HPE_INVALID_TRANSFER_ENCODING: 'The length of the body is told more than once, or by an encoding that is not known.',
  HPE_INVALID_CHUNK_SIZE: 'A chunk of the body does not begin with its length.',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'The extensions of a chunk are too long.',
  HPE_INVALID_EOF_STATE: 'The connection was ended in the middle of the request.',
  HPE_HEADER_OVERFLOW: 'The head of the request is too large.',
  ERR_HTTP_REQUEST_TIMEOUT: 'The request did not come to its end in time.',
};

const statuses: Readonly<Record<string, BadHead['status']>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const phrases = {
  400: 'Bad Request',
  408: 'Request Timeout',
  417: 'Expectation Failed',
  431: 'Request Header Fields Too Large',
  501: 'Not Implemented',
} as const;

/**
 * Answers a head that is no HTTP, or too large, with what `refuse` makes of it, and ends the connection. `owed` is the last
 * answer to the good requests that came before it on this connection: it goes first.
 */
export function answerBadHead(
  error: ParserError,
  socket: Socket,
  owed: ServerResponse | undefined,
  refuse: (head: BadHead) => Refusal,
): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const head = badHead(error);
  const end = () => {
    socket.end(answerText(head.status, refuse(head)));
    endSoon(socket);
  };
  if (owed) owed.once('finish', end);
  else end();
}

function answerText(status: BadHead['status'], { requestId, body }: Refusal): string {
  const headers = [
    `HTTP/1.1 ${status} ${phrases[status]}`,
    'Content-Type: application/json',
    `x-amzn-RequestId: ${requestId}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}

/**
 * INVARIANT: what is kept stood in a request line. The parser may stop in a later packet, which can begin anywhere: in a
 * header that is a secret, or in a body.
 */
const requestLine =
  /^(get|head|post|put|delete|options|trace|patch|connect) ((?:\/|\*|https?:|[\w.:[\]-]+:\d+(?= ))[^\r\n]*?)(?: HTTP\/[\d.]+)?(?:\r?\n|$)/i;

/** Longest head that is looked at for what was asked, in bytes. */
const longest = 16 * 1024;

function badHead({ code = '', message, rawPacket, bytesParsed }: ParserError): BadHead {
  const known = code || message;
  const text = headText(rawPacket, bytesParsed);
  const [, method = '', target = ''] = requestLine.exec(text) ?? [];
  const host = method === '' ? '' : (/\nhost:[ \t]*([^\r\n]*)/i.exec(text)?.[1] ?? '');
  return {
    status: statuses[known] ?? 400,
    reason: reasons[known] ?? 'The request is no HTTP/1.1.',
    ...{ method, target, host },
  };
}

/** The head in which the parser stopped: what came in one piece before it are other requests and their bodies. */
function headText(packet: Buffer = Buffer.alloc(0), parsed = 0): string {
  const end = packet.lastIndexOf('\r\n\r\n', Math.max(0, Math.min(parsed, packet.length) - 4), 'latin1');
  const start = end < 0 || end + 4 >= packet.length ? 0 : end + 4;
  return packet.toString('latin1', start, start + longest);
}
