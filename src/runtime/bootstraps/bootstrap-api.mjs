/** The Runtime API's client. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
import { connect } from 'node:net';
import { errorDocument, safeJson } from './bootstrap-errors.mjs';

const api = '/2018-06-01/runtime/';

export function get(path) {
  return Buffer.from(`GET ${api}${path} HTTP/1.1\r\nHost: runtime\r\n\r\n`);
}

export function post(path, body, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value).replace(/[\r\n]/g, ' ')}\r\n`);
  const head = `POST ${api}${path} HTTP/1.1\r\nHost: runtime\r\n${lines.join('')}Content-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

export function failure(path, error) {
  const document = errorDocument(error);
  const headers = { 'Content-Type': 'application/json', 'Lambda-Runtime-Function-Error-Type': document.errorType };
  return post(path, Buffer.from(safeJson(document)), headers);
}

/** Calls `onAnswer` for each answer of the server; at the end of the connection the process has nobody to run for. */
export function openConnection(socketPath, onAnswer) {
  const socket = connect(socketPath);
  let chunks = [];
  let missing = 0;
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    missing -= chunk.length;
    if (missing > 0) return;
    let waiting = Buffer.concat(chunks);
    let answer = readAnswer(waiting);
    for (; answer.complete; answer = readAnswer(waiting)) {
      waiting = waiting.subarray(answer.length);
      onAnswer(answer);
    }
    chunks = [waiting];
    missing = answer.length - waiting.length;
  });
  socket.on('error', () => process.reallyExit(0));
  socket.on('close', () => process.reallyExit(0));
  return socket;
}

function readAnswer(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return { complete: false, length: bytes.length + 1 };
  const [statusLine, ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const length = end + 4 + Number(headers.get('content-length'));
  if (bytes.length < length) return { complete: false, length };
  return {
    complete: true,
    status: Number(statusLine.split(' ')[1]),
    headers,
    body: bytes.subarray(end + 4, length),
    length,
  };
}
