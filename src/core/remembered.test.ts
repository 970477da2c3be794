import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('a text is worked out once, a long one each time', () => {
  const length = vi.fn((text: string) => text.length);
  const read = remembered(10, length);
  for (const text of ['a', 'b', 'a', 'x'.repeat(1025), 'x'.repeat(1025)]) expect(read(text)).toBe(text.length);
  expect(length).toHaveBeenCalledTimes(4);
});

test('no more is remembered than may be: then all is forgotten', () => {
  const make = vi.fn((text: string) => text.length);
  const read = remembered(2, make);
  for (const text of ['a', 'b', 'c', 'c', 'a']) read(text);
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a']);
});
