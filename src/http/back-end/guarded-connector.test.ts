import type { LookupAddress } from 'node:dns';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { BackEndTrouble } from './back-end.ts';
import { guardedConnector, guardedLookup } from './guarded-connector.ts';
import { isMetadataAddress } from './refused-address.ts';

test.each([
  ['169.254.169.254', true],
  ['169.254.0.1', true],
  ['::ffff:169.254.169.254', true],
  ['::ffff:a9fe:a9fe', true],
  ['fd00:ec2::254', true],
  ['fd00:0ec2:0:0::254', true],
  ['fd20:ce::254', true],
  ['100.100.100.200', true],
  ['100.100.100.201', false],
  ['169.253.255.255', false],
  ['10.0.0.1', false],
  ['fd00:ec2::253', false],
  ['::1', false],
  ['example.com', false],
])('%s is metadata: %s', (address, is) => {
  expect(isMetadataAddress(address)).toBe(is);
});

/** Connects to whatever is said to have been reached, as when a name has changed its address meanwhile. */
async function reach(reached: Partial<Socket>, port?: number) {
  const socket = Object.create(new Socket(), Object.getOwnPropertyDescriptors(reached)) as Socket;
  const connect = guardedConnector((_, callback) => callback(null, socket), { port });
  const target = { hostname: 'back-end.example', protocol: 'http:', port: '80' };
  return new Promise<{ error: Error | null; socket: Socket }>((resolve) => {
    connect(target, (...[error]) => resolve({ error, socket }));
  });
}

// INVARIANT under test: the address that was connected to counts, whatever the name had resolved to before.
describe('whom a connection may reach', () => {
  const own = 4566;
  test.each<[what: string, reached: Partial<Socket>, port: number | undefined, may: boolean]>([
    ['another machine', { remoteAddress: '10.0.0.2', remotePort: 80, localAddress: '10.0.0.1' }, own, true],
    ['the metadata', { remoteAddress: '169.254.169.254', remotePort: 80, localAddress: '10.0.0.1' }, undefined, false],
    ['this server', { remoteAddress: '127.0.0.1', remotePort: own, localAddress: '127.0.0.1' }, own, false],
    [
      'this server by another loopback',
      { remoteAddress: '127.0.0.2', remotePort: own, localAddress: '127.0.0.1' },
      own,
      false,
    ],
    [
      'this server by its address',
      { remoteAddress: '10.0.0.1', remotePort: own, localAddress: '10.0.0.1' },
      own,
      false,
    ],
    [
      'another server of this machine',
      { remoteAddress: '127.0.0.1', remotePort: 80, localAddress: '127.0.0.1' },
      own,
      true,
    ],
    ['the same port elsewhere', { remoteAddress: '10.0.0.2', remotePort: own, localAddress: '10.0.0.1' }, own, true],
    [
      'this server, where that is no harm',
      { remoteAddress: '127.0.0.1', remotePort: own, localAddress: '127.0.0.1' },
      undefined,
      true,
    ],
  ])('%s: %#', async (_, reached, port, may) => {
    const { error } = await reach(reached, port);
    if (may) expect(error).toBeNull();
    else expect(error).toBeInstanceOf(BackEndTrouble);
  });

  test('a lookup leaves out what may not be reached, and fails where nothing is left', async () => {
    const look = (name: string) =>
      new Promise<unknown>((resolve) => {
        guardedLookup(name, { all: true }, (error, addresses) => resolve(error ?? (addresses as LookupAddress[])));
      });
    expect(await look('169.254.169.254')).toMatchObject({ kind: 'refused-address' });
    expect(await look('127.0.0.1')).toEqual([{ address: '127.0.0.1', family: 4 }]);
  });
});
