import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LogQuery, type LogSegments, logSegments } from './log-segments.ts';

const place = { account: '1', region: 'r', group: '/g' };
const file = () => join(mkdtempSync(join(tmpdir(), 'segments-')), 'logs.db');

async function filled(segments: LogSegments): Promise<LogSegments> {
  await segments.createStream(place, 'a', 1);
  await segments.createStream(place, 'b', 2);
  await segments.append(
    place,
    'a',
    [
      { timestamp: 10, message: 'one' },
      { timestamp: 30, message: 'three' },
    ],
    100,
  );
  await segments.append(place, 'b', [{ timestamp: 20, message: 'two' }], 100);
  return segments;
}

const messages = (segments: LogSegments, query: Partial<LogQuery>) =>
  segments.read(place, { limit: 10, forward: true, ...query }).map(({ message }) => message);

describe.each([
  ['in memory', () => logSegments(':memory:')],
  ['in a file', () => logSegments(file())],
])('log segments %s', (_where, open) => {
  test('events of all streams come by time, either way, within times and streams', async () => {
    const segments = await filled(open());
    expect(messages(segments, {})).toEqual(['one', 'two', 'three']);
    expect(messages(segments, { forward: false })).toEqual(['three', 'two', 'one']);
    expect(messages(segments, { start: 20, end: 30 })).toEqual(['two']);
    expect(messages(segments, { streams: ['a'] })).toEqual(['one', 'three']);
    expect(messages(segments, { streams: [] })).toEqual([]);
    segments.close();
  });

  test('a cursor goes on where a page ended, also between events of the same time', async () => {
    const segments = open();
    await segments.createStream(place, 'a', 1);
    await segments.append(
      place,
      'a',
      ['x', 'y', 'z'].map((message) => ({ timestamp: 5, message })),
      6,
    );
    const [first] = segments.read(place, { limit: 1, forward: true });
    expect(messages(segments, { cursor: first! })).toEqual(['y', 'z']);
    segments.close();
  });

  test('a stream knows its first and last event; another group knows nothing of it', async () => {
    const segments = await filled(open());
    expect(segments.stream(place, 'a')).toEqual({
      name: 'a',
      creationTime: 1,
      firstEventTimestamp: 10,
      lastEventTimestamp: 30,
      lastIngestionTime: 100,
    });
    expect(await segments.createStream(place, 'a', 9)).toBe(false);
    expect(segments.stream({ ...place, group: '/other' }, 'a')).toBeUndefined();
    segments.close();
  });

  test('with its stream or its group an event goes', async () => {
    const segments = await filled(open());
    expect(await segments.deleteStream(place, 'a')).toBe(true);
    expect(await segments.deleteStream(place, 'a')).toBe(false);
    expect(messages(segments, {})).toEqual(['two']);
    await segments.deleteGroup(place);
    expect(segments.streams(place)).toEqual([]);
    expect(messages(segments, {})).toEqual([]);
    segments.close();
  });
});

test('events outlive the process', async () => {
  const where = file();
  (await filled(logSegments(where))).close();
  const again = logSegments(where);
  expect(messages(again, {})).toEqual(['one', 'two', 'three']);
  again.close();
});

test('events for a stream that is gone are not kept for the next of its name', async () => {
  const segments = logSegments(':memory:');
  expect(await segments.append(place, 'a', [{ timestamp: 1, message: 'late' }], 2)).toBe(false);
  await segments.createStream(place, 'a', 3);
  expect(messages(segments, {})).toEqual([]);
  segments.close();
});

test('whoever writes at the same time is on the disk with one commit', async () => {
  const where = file();
  const segments = await filled(logSegments(where));
  const pages = () => statSync(`${where}-wal`).size;
  const before = pages();
  await segments.append(place, 'a', [{ timestamp: 1, message: 'alone' }], 2);
  const one = pages() - before;
  const many = Array.from({ length: 16 }, (_, n) =>
    segments.append(place, 'a', [{ timestamp: n, message: `${n}` }], 2),
  );
  await Promise.all(many);
  expect(pages() - before - one).toBeLessThan(2 * one);
  segments.close();
});
