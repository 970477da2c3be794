import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { collectedBody } from './collected-body.ts';

const mb = 1024 * 1024;
const limit = 70 * mb;

function collect(bytes: Buffer, declared: number): ReturnType<typeof collectedBody> {
  const collected = collectedBody(declared, limit);
  for (let at = 0; at < bytes.length; at += 65_536) collected.add(bytes.subarray(at, at + 65_536));
  return collected;
}

test.each([
  ['nothing', 0],
  ['one chunk', 1000],
  ['a few chunks', 200_000],
  ['as many as are hashed', 256 * 1024],
  ['a large one', 11 * mb + 1],
])('%s: the bytes are those that came, and the hash is theirs', (_, length) => {
  const bytes = randomBytes(length);
  for (const declared of [length, 0]) {
    const { body, bodySha256 } = collect(bytes, declared).whole();
    expect(body.equals(bytes)).toBe(true);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(bodySha256).toBe(length < 256 * 1024 ? undefined : sha256);
  }
});

test('a seat is needed for more than 10 MB: from the second megabyte of what was declared, else when so much has come', () => {
  expect(collect(Buffer.alloc(mb), limit).needsSeat()).toBe(false);
  expect(collect(Buffer.alloc(mb + 1), limit).needsSeat()).toBe(true);
  expect(collect(Buffer.alloc(10 * mb), 10 * mb).needsSeat()).toBe(false);
  expect(collect(Buffer.alloc(10 * mb), 0).needsSeat()).toBe(false);
  expect(collect(Buffer.alloc(10 * mb + 1), 0).needsSeat()).toBe(true);
});
