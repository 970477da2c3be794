import { expect, test } from 'vitest';
import type { RawRequest } from '../../http/raw-request.ts';
import { decode, loadModel, route } from '../../wire/protocol.ts';
import { requestDecoder } from './decode-request.ts';

const lambda = await loadModel('lambda');
const decodeRequest = requestDecoder();
const padding = ' '.repeat(300_000);

function update(body: string): RawRequest {
  const path = '/2015-03-31/functions/f%C3%A4/code';
  const head = { method: 'PUT', path, query: '', headers: [], receivedAt: 0, sourceIp: '', secure: false } as const;
  return { ...head, body: Buffer.from(body) };
}

/** What comes of a request: its input, or its error. */
async function outcome(decoded: () => unknown): Promise<unknown> {
  try {
    return { input: await decoded() };
  } catch (error) {
    return error;
  }
}

test.each([
  ['a package', JSON.stringify({ ZipFile: Buffer.alloc(900_000, 3).toString('base64'), DryRun: true })],
  ['members that are not known', JSON.stringify({ a: padding, Architectures: ['arm64', null] })],
  ['base 64 that is none', JSON.stringify({ ZipFile: `${'AAAA'.repeat(100_000)}A` })],
  ['base 64 with a letter that it has not', JSON.stringify({ ZipFile: `${'AAAA'.repeat(100_000)}AA*=` })],
  ['base 64 with bits left over', JSON.stringify({ ZipFile: `${'AAAA'.repeat(100_000)}AB==` })],
  ['a number for a package', `{"ZipFile":1${padding}}`],
  ['a list for a package', `{"ZipFile":[${padding}]}`],
  ['a text for a Boolean', `{"DryRun":"yes"${padding}}`],
  ['no JSON', `{"ZipFile":${padding}`],
  ['JSON that nests too deep', '['.repeat(300_000)],
  ['more values than anybody sends', `[${'1,'.repeat(250_000)}1]`],
])('a large body with %s: the same input or error as in this thread', async (_, body) => {
  const routed = route(lambda, update(body));
  const expected = await outcome(() => decode(routed, update(body)));
  expect(await outcome(() => decodeRequest(routed, update(body)))).toEqual(expected);
});

test('large bodies are decoded in another thread, and small ones here', async () => {
  const [small, large] = [update('{}'), update(`{${padding}}`)];
  const routed = route(lambda, small);
  expect(decodeRequest(routed, small)).toEqual({ FunctionName: 'fä' });
  const decoded = decodeRequest(routed, large);
  expect(decoded).toBeInstanceOf(Promise);
  expect(await decoded).toEqual({ FunctionName: 'fä' });
});

test('many at once come out each as itself', async () => {
  const routed = route(lambda, update('{}'));
  const revisions = Array.from({ length: 8 }, (_, at) => `revision-${at}`);
  const decoded = revisions.map((RevisionId) =>
    decodeRequest(routed, update(JSON.stringify({ RevisionId, a: padding }))),
  );
  expect(await Promise.all(decoded)).toMatchObject(revisions.map((RevisionId) => ({ RevisionId })));
});
