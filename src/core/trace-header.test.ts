import { expect, test } from 'vitest';
import { traceHeader } from './trace-header.ts';

const now = 0x5bef4de7 * 1000;
const fresh = /^Root=1-5bef4de7-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/;
const sent = 'Root=1-3152b799-8954dae64eda91bc9a23a7e8;Parent=7fa8c0f79203be72;Sampled=1';

test('the trace of the caller goes on in the function (recorded)', () => {
  expect(traceHeader(sent, now)).toBe(sent);
  expect(traceHeader('Sampled=1;Root=1-3152b799-8954dae64eda91bc9a23a7e8', now)).toMatch(
    /^Root=1-3152b799-8954dae64eda91bc9a23a7e8;Parent=[0-9a-f]{16};Sampled=1$/,
  );
});

test.each([undefined, '', 'Root=', 'Root=1-xyz-0', 'Root=1-3152b799-8954dae64eda91bc9a23a7e8ff', 'x'.repeat(60_000)])(
  '%.40j tells of no trace: a new one begins',
  (header) => expect(traceHeader(header, now)).toMatch(fresh),
);
