import { expect, test } from 'vitest';
import { logBuffer } from './log-buffer.ts';

const place = { account: '1', region: 'r', group: '/g' };
const log = (...messages: string[]) => ({
  ...{ place, stream: 's', at: 1, makesGroup: false, makesStream: false },
  events: messages.map((message) => ({ timestamp: 1, message })),
});
const megabyte = 'x'.repeat(1024 * 1024);

test('16 MB wait; what comes then is dropped and counted, and there is room again for what was stored', () => {
  const buffer = logBuffer();
  for (let n = 0; n < 15; n++) buffer.add(log(megabyte));
  buffer.add(log(megabyte, 'and', 'more'));
  expect(buffer.counts()).toEqual({ waiting: 15, dropped: 3 });
  const [oldest] = buffer.front();
  buffer.remove(new Set([oldest!]));
  buffer.add(log(megabyte));
  expect(buffer.counts()).toEqual({ waiting: 15, dropped: 3 });
});

test('about a megabyte is stored in one go, the oldest first', () => {
  const buffer = logBuffer();
  const half = 'x'.repeat(500_000);
  for (const name of ['a', 'b', 'c']) buffer.add(log(name + half));
  expect(buffer.isLarge()).toBe(true);
  expect(buffer.front().map(({ events }) => events[0]?.message[0])).toEqual(['a', 'b']);
});
