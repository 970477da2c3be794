import { header } from '../../http/raw-request.ts';
import { bodyHash } from '../canonical-request.ts';
import { canonicalUri } from '../canonical-uri.ts';
import { percentEncode } from '../percent-encoding.ts';
import type { Sight, Turning, Way } from './turning.ts';

/** Largest Content-Length that is guessed when the header did not arrive. */
const longestLost = 512;
/** Bytes of the largest body that is tried with its end put back. */
const largestCompleted = 64 * 1024;

/** What is right when it is signed, and another when it is sent: HTTP libraries rewrite requests behind the signer. */
export const rewrittenTurnings: readonly Turning[] = [
  {
    id: 'path-double-slash-sent-as-slash-2F',
    told: () =>
      'The client signed a path with two slashes in a row, and its HTTP library sent the second one as %2F; send no empty segments.',
    ways: function* ({ request: { path } }) {
      const before = path.replace(/(?:\/%2F)+/gi, '/');
      yield { change: { uri: canonicalUri(before) } };
      yield { change: { uri: percentEncode(path.replace(/\/%2F/gi, '//'), true) } };
    },
  },
  {
    id: 'path-needless-escape-undone-by-client',
    told: (named) =>
      `The client signed ${named} in the path as an escape, and its HTTP library sent it as it is; write letters, digits and - _ . ~ without escapes.`,
    ways: needlessEscapes,
  },
  {
    id: 'query-needless-escape-undone-by-client',
    told: (named) =>
      `The client signed ${named} in the query as an escape of an escape, and its HTTP library sent it as it is; write letters, digits and - _ . ~ without escapes.`,
    ways: function* ({ right }) {
      for (const mark of unreservedMarks) {
        yield { change: { query: right.query.replaceAll(mark, escapeOf(mark)) }, named: mark };
        yield { change: { query: right.query.replaceAll(mark, `%25${escapeOf(mark).slice(1)}`) }, named: mark };
      }
    },
  },
  {
    id: 'header-sent-once-more-than-signed',
    paired: 0,
    told: (named) =>
      `The client signed one value of ${named} less than it sent; send every header once, with its values behind each other.`,
    ways: repeatedHeaders,
  },
  {
    id: 'signed-header-and-body-lost-on-the-way',
    paired: 0,
    told: (named) =>
      `The client signed a body of ${named} bytes, and its HTTP library sent neither it nor its Content-Length; send no body with this method.`,
    ways: lostBody,
  },
  {
    id: 'body-cut-by-content-length-in-characters',
    told: () =>
      'The client counted characters instead of bytes in Content-Length, so that the end of the body was cut off; encode the body before it is counted.',
    ways: cutBody,
  },
];

const unreservedMarks = ['~', '-', '_', '.'];

function escapeOf(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

function* needlessEscapes({ request: { path }, right }: Sight): Generator<Way> {
  for (const mark of unreservedMarks) {
    // In the last segment alone, then wherever it stands.
    const last =
      path.slice(0, path.lastIndexOf('/')) + path.slice(path.lastIndexOf('/')).replaceAll(mark, escapeOf(mark));
    for (const sent of [last, path.replaceAll(mark, escapeOf(mark))]) {
      yield { change: { uri: percentEncode(sent, true) }, named: mark };
      yield { change: { uri: right.uri.replaceAll(mark, escapeOf(mark)) }, named: mark };
    }
  }
}

function* repeatedHeaders({ request, right }: Sight): Generator<Way> {
  for (const [at, [name]] of right.headers.entries()) {
    const values = request.headers.filter(([sent]) => sent.toLowerCase() === name).map(([, value]) => value.trim());
    if (values.length < 2) continue;
    for (const fewer of [values.slice(0, -1), values.slice(1), [...new Set(values)]]) {
      yield { change: { headers: right.headers.with(at, [name, fewer.join(',')]) }, named: name };
    }
  }
}

function* lostBody({ request, right }: Sight): Generator<Way> {
  const hash = header(request, 'x-amz-content-sha256')?.trim();
  const at = right.headers.findIndex(([name]) => name === 'content-length');
  if (hash === undefined || at < 0 || header(request, 'content-length') !== undefined) return;
  for (let length = 0; length <= longestLost; length++) {
    const headers = right.headers.with(at, ['content-length', String(length)]);
    yield { change: { headers, bodyHash: hash }, named: String(length) };
  }
}

/** As many bytes are missing as the text has bytes more than characters: of JSON they can often be made up. */
function* cutBody({ request: { body } }: Sight): Generator<Way> {
  if (body.length > largestCompleted || body.every((byte) => byte < 0x80)) return;
  const whole = body.toString() + closersOf(body.toString());
  yield { change: { bodyHash: bodyHash(Buffer.from(whole)) } };
  yield { change: { bodyHash: bodyHash(Buffer.from(`${whole}\n`)) } };
}

/** The quotes and brackets that end a JSON text which stops in its middle. */
function closersOf(text: string): string {
  const open: string[] = [];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (quoted && mark === '\\') at++;
    else if (mark === '"') quoted = !quoted;
    else if (!quoted && (mark === '{' || mark === '[')) open.push(mark === '{' ? '}' : ']');
    else if (!quoted && (mark === '}' || mark === ']')) open.pop();
  }
  return (quoted ? '"' : '') + open.reverse().join('');
}
