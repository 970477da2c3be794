import { expect, test } from 'vitest';
import { accountThrottleOf } from './configuration.ts';

test('the limit of accounts is there unless it is switched off in so many words', () => {
  const of = (text?: string) => accountThrottleOf({ SEKISHO_ACCOUNT_THROTTLE: text });
  expect([of(), of(''), of('off')]).toEqual([undefined, undefined, 'off']);
  expect(() => of('no')).toThrow('SEKISHO_ACCOUNT_THROTTLE takes off, not no');
});
