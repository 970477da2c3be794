import { parseJson } from '../../core/json.ts';
import { header } from '../../http/raw-request.ts';
import { bodyHash, emptyBodyHash } from '../canonical-request.ts';
import type { Sight, Turning, Way } from './turning.ts';

/** Bytes of the largest body of which other forms are hashed, and of the largest that is read as text or JSON. */
const largestHashed = 256 * 1024;
const largestRead = 64 * 1024;

/**
 * The last line is the SHA-256 of the body as sent. UNSIGNED-PAYLOAD and the streaming forms are S3's alone.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export const bodyTurnings: readonly Turning[] = [
  {
    id: 'body-left-out',
    paired: 1,
    told: () => 'The client signed an empty body but sent one; hash the body that is sent.',
    ways: () => hashes(emptyBodyHash),
  },
  {
    id: 'body-unsigned-payload',
    paired: 1,
    told: () => 'The client signed UNSIGNED-PAYLOAD, which only S3 takes; hash the body that is sent.',
    ways: () => hashes('UNSIGNED-PAYLOAD'),
  },
  {
    id: 'body-hash-of-header',
    paired: 1,
    told: () =>
      'The client signed the hash in its X-Amz-Content-Sha256 header, and that is not the one of the body sent; hash the very bytes that are sent.',
    ways: ({ request }) => hashes(header(request, 'x-amz-content-sha256')?.trim()),
  },
  {
    id: 'body-hash-form',
    told: () =>
      'The client wrote the hash of the body in another form; write it as 64 hexadecimal digits in lower case.',
    ways: ({ right: { bodyHash: hex } }) => hashes(hex.toUpperCase(), Buffer.from(hex, 'hex').toString('base64'), ''),
  },
  {
    id: 'body-line-endings',
    told: () =>
      'The client hashed the body with other line endings, or with one more or less at its end; hash the very bytes that are sent.',
    ways: (sight) => hashesOf(sight, largestHashed, otherLineEndings),
  },
  {
    id: 'body-json-spacing',
    told: () =>
      'The client hashed its JSON with other spaces than it sent; make the text once, and sign and send that.',
    ways: (sight) => hashesOf(sight, largestRead, otherSpacing),
  },
  {
    id: 'body-charset',
    told: () =>
      'The client hashed the body in another character encoding than it sent; hash the very bytes that are sent.',
    ways: (sight) => hashesOf(sight, largestRead, otherEncodings),
  },
];

function* hashes(...texts: (string | undefined)[]): Generator<Way> {
  for (const text of texts) if (text !== undefined) yield { change: { bodyHash: text } };
}

function* hashesOf(
  { request: { body } }: Sight,
  most: number,
  forms: (body: Buffer) => Iterable<Buffer>,
): Generator<Way> {
  if (body.length === 0 || body.length > most) return;
  for (const form of forms(body)) yield* hashes(bodyHash(form));
}

function* otherLineEndings(body: Buffer): Generator<Buffer> {
  const text = body.toString('latin1');
  const unix = text.replaceAll('\r\n', '\n');
  const others = [unix, unix.replaceAll('\n', '\r\n'), text.replace(/\r?\n$/, ''), `${text}\n`];
  for (const other of new Set(others)) if (other !== text) yield Buffer.from(other, 'latin1');
}

/** As JSON.stringify writes it, and as Python's json.dumps does. */
function* otherSpacing(body: Buffer): Generator<Buffer> {
  const value = parsed(body);
  if (value === undefined) return;
  yield Buffer.from(JSON.stringify(value));
  const spaced = JSON.stringify(value, null, 1);
  yield Buffer.from(spaced.replace(/,\n */g, ', ').replace(/\n */g, ''));
  yield Buffer.from(JSON.stringify(value, null, 2));
}

function parsed(body: Buffer): unknown {
  try {
    return parseJson(body.toString());
  } catch {
    return undefined;
  }
}

function* otherEncodings(body: Buffer): Generator<Buffer> {
  if (body.every((byte) => byte < 0x80)) return;
  yield Buffer.from(body.toString('utf8'), 'latin1');
  yield Buffer.from(body.toString('latin1'), 'utf8');
}
