import { setImmediate } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answered, endpointOf, fakeFunctions } from '../testing/endpoint-fixture.ts';
import { apiOf, gateway, headerOf, methodOf, mockOf, unsigned } from '../testing/gateway-fixture.ts';
import { decompressed } from './compression.ts';
import { preferredCoding } from './content-codings.ts';
import { unpackedRoom } from './unpacked-room.ts';

const long = 'pets '.repeat(1000);

function mocked(minimumCompressionSize: number | undefined, body = long) {
  return gateway({ ...apiOf({ '/': [methodOf('GET', { integration: mockOf(body) })] }), minimumCompressionSize });
}
const accepting = (coding: string) => unsigned({ headers: [['Accept-Encoding', coding]] });

describe('answers', () => {
  test.each([
    ['gzip', gunzipSync],
    ['deflate', inflateSync],
  ] as const)('go out as %s', async (coding, unpack) => {
    const response = await mocked(0).send(accepting(coding));
    expect(headerOf(response, 'Content-Encoding')).toBe(coding);
    expect(String(unpack(response.body as Buffer))).toBe(long);
  });

  test.each([
    ['without compression', undefined, 'gzip', long],
    ['below the minimum', long.length + 1, 'gzip', long],
    ['empty', 0, 'gzip', ''],
    ['for who names none', 0, '*', long],
    ['for who wants another most', 0, 'br', long],
  ])('stay as they are %s', async (_name, minimum, coding, body) => {
    const response = await mocked(minimum, body).send(accepting(coding));
    expect(headerOf(response, 'Content-Encoding')).toBeUndefined();
    expect(response.body).toBe(body);
  });

  test('that a back end has compressed are left alone', async () => {
    const functions = fakeFunctions();
    functions.answer = answered({ body: 'packed', headers: { 'content-encoding': 'br' } });
    const api = apiOf({ '/': [methodOf('GET', { integration: endpointOf('AWS_PROXY') })] });
    const { send } = gateway({ ...api, minimumCompressionSize: 0 }, { backends: functions });
    expect((await send(accepting('gzip'))).body).toBe('packed');
  });

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-enable-compression.html
  test.each([
    ['deflate,gzip', 'deflate'],
    ['', undefined],
    ['*', undefined],
    ['deflate;q=0.5,gzip;q=1.0', 'gzip'],
    ['gzip;q=1.0,identity;q=0.5,*;q=0', 'gzip'],
    ['identity', undefined],
    ['br, gzip', undefined],
    ['GZIP ; Q=0.3', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip;q=x, deflate', 'gzip'],
  ])('of %j the coding is %s', (header, coding) => {
    expect(preferredCoding(header)).toBe(coding);
  });
});

describe('requests', () => {
  async function sent(body: Buffer, coding: string, more: object = { minimumCompressionSize: 0 }) {
    const functions = fakeFunctions();
    const api = apiOf({ '/': [methodOf('POST', { integration: endpointOf('AWS_PROXY') })] });
    const world = gateway({ ...api, ...more }, { backends: functions });
    const request = unsigned({ method: 'POST', headers: [['Content-Encoding', coding]] });
    const response = await world.send({ ...request, body });
    expect(world.defects).toEqual([]);
    const [invocation] = functions.invocations;
    const event = invocation && (JSON.parse(invocation.payload.toString()) as Record<string, unknown>);
    return { status: response.status, body: String(response.body), event };
  }

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ] as const)('come unpacked from %s', async (coding, pack) => {
    const { event } = await sent(pack('{"a":1}'), coding);
    expect(event).toMatchObject({
      body: '{"a":1}',
      headers: expect.not.objectContaining({ 'Content-Encoding': coding }),
    });
  });

  test.each([
    ['another coding', brotliCompressSync('x'), 'br'],
    ['no such content', Buffer.from('not packed'), 'gzip'],
    ['half of it', gzipSync('x'.repeat(5000)).subarray(0, 20), 'gzip'],
    ['several at once', gzipSync('x'), 'gzip, gzip'],
  ])('with %s are refused', async (_name, body, coding) => {
    expect(await sent(body, coding)).toMatchObject({ status: 415, body: '{"message":"Unsupported Media Type"}' });
  });

  test('that would be longer than a request may be are refused', async () => {
    const bomb = gzipSync(Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(await sent(bomb, 'gzip')).toMatchObject({ status: 413, body: '{"message":"Request Too Long"}' });
  });

  test('that grow by more than there is room for, all together, are told to come again', async () => {
    const room = unpackedRoom(100);
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const first = room.during(60, () => answered);
    await expect(room.during(60, async () => {})).rejects.toMatchObject({ status: 429 });
    answer();
    await first;
    expect(await room.during(60, async () => 'done')).toBe('done');
  });

  test('are unpacked four at a time, into no more than there is room for', async () => {
    const room = unpackedRoom(1000);
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const began: number[] = [];
    const hold = async (left: number) => {
      began.push(left);
      await held;
    };
    await room.during(400, async () => {
      const all = Array.from({ length: 6 }, () => room.unpack(hold));
      await setImmediate();
      expect(began).toEqual([600, 600, 600, 600]);
      letGo();
      await Promise.all(all);
    });
    expect(began).toHaveLength(6);
    const raw = { ...unsigned({ headers: [['Content-Encoding', 'gzip']] }), body: gzipSync(long) };
    await expect(decompressed(raw, 0, room)).rejects.toMatchObject({ status: 429 });
  });

  test('below the minimum, or without compression, are passed on packed', async () => {
    const small = gzipSync('x');
    expect((await sent(small, 'gzip', { minimumCompressionSize: 1000 })).event).toHaveProperty(
      ['headers', 'Content-Encoding'],
      'gzip',
    );
    expect((await sent(small, 'gzip', {})).event).toHaveProperty(['headers', 'Content-Encoding'], 'gzip');
  });
});
