import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ipAddress } from './ip-address.ts';
import { readIpAddress } from './ip-address-text.ts';

const nothing = { get: () => undefined };

describe('addresses', () => {
  test('what Node takes for an address is one, and nothing else', () => {
    const text = fc.array(fc.constantFrom('1', 'f', '00', '255', '256', '.', ':', '::', 'ffff', '12345', '/'), {
      maxLength: 12,
    });
    const any = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      text.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(any, (address) => {
        const leadingZero = !address.includes('::ffff') && /(?:^|[.:])0\d+\.|\.0\d/.test(address);
        fc.pre(!leadingZero);
        expect(readIpAddress(address) !== undefined).toBe(isIP(address) !== 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('ranges', () => {
  test.each(['ipv4', 'ipv6'] as const)('%s: as in Node', (family) => {
    const address = family === 'ipv4' ? fc.ipV4() : fc.ipV6().filter((each) => !each.includes('.'));
    const width = family === 'ipv4' ? 32 : 128;
    fc.assert(
      fc.property(address, address, fc.nat(width), fc.boolean(), (network, other, prefix, same) => {
        const asked = same ? network : other;
        const list = new BlockList();
        list.addSubnet(network, prefix, family);
        expect(ipAddress([`${network}/${prefix}`])(asked, nothing)).toBe(list.check(asked, family));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a prefix that is too long', '10.0.0.0/33'],
    ['a prefix that is no number', '10.0.0.0/x'],
    ['an empty prefix', '10.0.0.0/'],
    ['two slashes', '10.0.0.0/8/8'],
    ['no address', 'ten/8'],
  ])('%s holds nothing', (_, range) => {
    expect(ipAddress([range])('10.0.0.0', nothing)).toBe(false);
  });
});
