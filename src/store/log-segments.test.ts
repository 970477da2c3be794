import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LogQuery, type LogSegments, logSegments } from './log-segments.ts';

const place = { account: '1', region: 'r', group: '/g' };
const file = () => join(mkdtempSync(join(tmpdir(), 'segments-')), 'logs.db');

function filled(segments: LogSegments): LogSegments {
  segments.createStream(place, 'a', 1);
  segments.createStream(place, 'b', 2);
  segments.append(
    place,
    'a',
    [
      { timestamp: 10, message: 'one' },
      { timestamp: 30, message: 'three' },
    ],
    100,
  );
  segments.append(place, 'b', [{ timestamp: 20, message: 'two' }], 100);
  return segments;
}

const messages = (segments: LogSegments, query: Partial<LogQuery>) =>
  segments.read(place, { limit: 10, forward: true, ...query }).map(({ message }) => message);

describe.each([
  ['in memory', () => logSegments(':memory:')],
  ['in a file', () => logSegments(file())],
])('log segments %s', (_where, open) => {
  test('events of all streams come by time, either way, within times and streams', () => {
    const segments = filled(open());
    expect(messages(segments, {})).toEqual(['one', 'two', 'three']);
    expect(messages(segments, { forward: false })).toEqual(['three', 'two', 'one']);
    expect(messages(segments, { start: 20, end: 30 })).toEqual(['two']);
    expect(messages(segments, { streams: ['a'] })).toEqual(['one', 'three']);
    expect(messages(segments, { streams: [] })).toEqual([]);
    segments.close();
  });

  test('a cursor goes on where a page ended, also between events of the same time', () => {
    const segments = open();
    segments.createStream(place, 'a', 1);
    segments.append(
      place,
      'a',
      ['x', 'y', 'z'].map((message) => ({ timestamp: 5, message })),
      6,
    );
    const [first] = segments.read(place, { limit: 1, forward: true });
    expect(messages(segments, { cursor: first! })).toEqual(['y', 'z']);
    segments.close();
  });

  test('a stream knows its first and last event; another group knows nothing of it', () => {
    const segments = filled(open());
    expect(segments.stream(place, 'a')).toEqual({
      name: 'a',
      creationTime: 1,
      firstEventTimestamp: 10,
      lastEventTimestamp: 30,
      lastIngestionTime: 100,
    });
    expect(segments.createStream(place, 'a', 9)).toBe(false);
    expect(segments.stream({ ...place, group: '/other' }, 'a')).toBeUndefined();
    segments.close();
  });

  test('with its stream or its group an event goes', () => {
    const segments = filled(open());
    expect(segments.deleteStream(place, 'a')).toBe(true);
    expect(segments.deleteStream(place, 'a')).toBe(false);
    expect(messages(segments, {})).toEqual(['two']);
    segments.deleteGroup(place);
    expect(segments.streams(place)).toEqual([]);
    expect(messages(segments, {})).toEqual([]);
    segments.close();
  });
});

test('events outlive the process', () => {
  const where = file();
  filled(logSegments(where)).close();
  const again = logSegments(where);
  expect(messages(again, {})).toEqual(['one', 'two', 'three']);
  again.close();
});
