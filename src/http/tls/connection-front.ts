import type { Server, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/** What a server shows of itself. */
export interface SecureNames {
  /** Certificate and key, PEM, for a name that a client asks for; undefined: no such name is served. */
  forName(name: string): KeyPair | undefined;
  /** For those who ask for none, on this address. */
  forAddress(address: string): KeyPair;
}

export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

export interface ConnectionFront {
  /** A new connection. */
  take(socket: Socket): void;
  /** Ends those that have not been handed on. */
  close(): void;
}

/** The first byte of a TLS handshake. https://www.rfc-editor.org/rfc/rfc8446#section-5.1 */
const handshake = 0x16;
/** So long nobody waits for a first byte, and for a handshake; in milliseconds. What follows has times of its own. */
const patience = 60_000;
const handshakePatience = 10_000;

/**
 * Looks at the first byte of each connection: what begins a TLS handshake is handed on decrypted, all else as it is.
 * INVARIANT: what is handed on has lost nothing, and no listener is left on it.
 */
export function connectionFront(handle: (socket: Socket) => void, names: SecureNames): ConnectionFront {
  const waiting = new Set<Socket>();
  let secure: Server | undefined;

  function handOn(socket: Socket, first: number | undefined): void {
    waiting.delete(socket);
    if (first === handshake) decrypt(socket);
    else handle(socket);
  }

  function decrypt(socket: Socket): void {
    waiting.add(socket);
    socket.once('close', () => waiting.delete(socket));
    secure ??= secureServer(names, (open) => handle(open));
    secure.emit('connection', socket);
  }

  return {
    take(socket) {
      waiting.add(socket);
      awaitFirstByte(
        socket,
        (first) => handOn(socket, first),
        () => waiting.delete(socket),
      );
    },
    close() {
      for (const socket of waiting) socket.destroy();
    },
  };
}

function awaitFirstByte(socket: Socket, then: (first: number | undefined) => void, gone: () => void): void {
  const look = (): void => {
    const chunk = socket.read() as Buffer | null;
    if (chunk === null) return;
    leave();
    socket.unshift(chunk);
    then(chunk[0]);
  };
  const give = (): void => {
    leave();
    then(undefined);
  };
  const end = (): void => void socket.destroy();
  const close = (): void => {
    leave();
    gone();
  };
  function leave(): void {
    socket.setTimeout(0);
    socket.off('readable', look).off('timeout', give).off('end', end).off('error', end).off('close', close);
  }
  socket.setTimeout(patience);
  socket.on('readable', look).on('timeout', give).on('end', end).on('error', end).on('close', close);
}

/** Made with the first handshake: until then nothing of it is loaded. */
function secureServer(names: SecureNames, handle: (socket: TLSSocket) => void): Server {
  const tls = process.getBuiltinModule('node:tls');
  const contexts = rememberedContexts((pair) => tls.createSecureContext(pair));
  const server = tls.createServer({
    handshakeTimeout: handshakePatience,
    SNICallback: (name, done) => {
      const pair = names.forName(name.toLowerCase());
      done(null, pair && contexts(pair));
    },
  });
  server.prependListener('connection', (socket: Socket) => {
    server.setSecureContext(names.forAddress((socket.localAddress ?? '').replace(/^::ffff:/, '')));
  });
  server.on('secureConnection', handle);
  server.on('tlsClientError', (_, socket) => socket.destroy());
  return server;
}

const mostContexts = 500;

/** A pair has one context. INVARIANT: pairs are made for names that are served, not for those that are asked for. */
function rememberedContexts<Context>(make: (pair: KeyPair) => Context): (pair: KeyPair) => Context {
  const known = new Map<KeyPair, Context>();
  return (pair) => {
    const before = known.get(pair);
    if (before) return before;
    if (known.size >= mostContexts) known.clear();
    const made = make(pair);
    known.set(pair, made);
    return made;
  };
}
