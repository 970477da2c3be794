import { lookup } from 'node:dns';
import type { LookupFunction, Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { BackEndTrouble } from './back-end.ts';
import { isLoopbackAddress, isMetadataAddress } from './refused-address.ts';

type Connector = buildConnector.connector;

/** What a connection may not reach, beside the metadata of the machine. */
export interface Forbidden {
  /** The port of this server on this machine; undefined: any port may be reached. */
  readonly port: number | undefined;
}

/** Looks a name up and leaves out what may not be reached. Addresses that are written out come here too. */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const allowed = addresses.filter(({ address }) => !isMetadataAddress(address));
    const [first] = allowed;
    if (!first) return callback(refused(hostname), '', 0);
    if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

/**
 * Connects, and checks whom it has reached before anything is sent.
 * INVARIANT: the address that was connected to is looked at, not the one that a name had some time ago.
 */
export function guardedConnector(connect: Connector, { port }: Forbidden): Connector {
  return (options, callback) => {
    if (isMetadataAddress(options.hostname.replace(/^\[|\]$/g, ''))) return callback(refused(options.hostname), null);
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      if (socket && isForbidden(socket, port)) {
        socket.destroy();
        return callback(refused(options.hostname), null);
      }
      callback(null, socket as Socket);
    });
  };
}

/** Who is reached from an address by that very address is this machine. */
function isForbidden({ remoteAddress = '', remotePort, localAddress }: Socket, port: number | undefined): boolean {
  if (isMetadataAddress(remoteAddress)) return true;
  if (port === undefined || remotePort !== port) return false;
  return remoteAddress === localAddress || isLoopbackAddress(remoteAddress);
}

function refused(hostname: string): BackEndTrouble {
  return new BackEndTrouble('refused-address', `${hostname} is an address that integrations may not reach`);
}
