import type { Socket } from 'node:net';
import type { Server, TLSSocket } from 'node:tls';

/** What a server shows of itself. */
export interface SecureNames {
  /** Certificate and key, PEM, for a name that a client asks for; undefined: no such name is served. */
  forName(name: string): Promise<KeyPair | undefined>;
  /** For those who ask for none, on this address. */
  forAddress(address: string): Promise<KeyPair>;
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
/** So long a handshake may take, in milliseconds. */
const handshakePatience = 10_000;
/** Who has sent no byte for so long is handed on as it is: what serves it has times of its own. Milliseconds. */
const patience = 30_000;

/**
 * Looks at the first byte of each connection: what begins a TLS handshake is handed on decrypted, all else as it is.
 * INVARIANT: what is handed on has lost nothing, and no listener is left on it.
 */
export function connectionFront(handle: (socket: Socket) => void, names: SecureNames): ConnectionFront {
  /** By when they came, the oldest first. */
  const waiting = new Map<Socket, number>();
  const shaking = new Set<Socket>();
  let secure: Server | undefined;

  function look(this: Socket, chunk: Buffer): void {
    handOver(this);
    if (chunk[0] === handshake) {
      decrypt(this, chunk);
    } else {
      handle(this);
      this.emit('data', chunk);
    }
  }

  function leave(this: Socket): void {
    waiting.delete(this);
    this.destroy();
  }

  function handOver(socket: Socket): void {
    waiting.delete(socket);
    socket.off('data', look).off('end', leave).off('error', leave);
  }

  function decrypt(socket: Socket, chunk: Buffer): void {
    shaking.add(socket);
    socket.once('close', () => shaking.delete(socket)).on('error', () => socket.destroy());
    socket.pause();
    socket.unshift(chunk);
    const address = (socket.localAddress ?? '').replace(/^::ffff:/, '');
    names.forAddress(address).then(
      (pair) => shake(socket, pair),
      () => socket.destroy(),
    );
  }

  /** INVARIANT: a handshake takes the pair that the server has when it begins. */
  function shake(socket: Socket, pair: KeyPair): void {
    if (socket.destroyed) return;
    secure ??= secureServer(names, (open) => handle(open));
    secure.setSecureContext(pair);
    secure.emit('connection', socket);
  }

  const sweeping = setInterval(() => {
    for (const [socket, since] of waiting) {
      if (Date.now() - since < patience) return;
      handOver(socket);
      if (!socket.destroyed) handle(socket);
    }
  }, patience).unref();

  return {
    take(socket) {
      waiting.set(socket, Date.now());
      socket.on('data', look).on('end', leave).on('error', leave);
    },
    close() {
      clearInterval(sweeping);
      for (const socket of [...waiting.keys(), ...shaking]) socket.destroy();
    },
  };
}

/** Made with the first handshake: until then nothing of it is loaded. */
function secureServer(names: SecureNames, handle: (socket: TLSSocket) => void): Server {
  const tls = process.getBuiltinModule('node:tls');
  const contexts = rememberedContexts((pair) => tls.createSecureContext(pair));
  const server = tls.createServer({
    handshakeTimeout: handshakePatience,
    SNICallback: (name, done) => {
      names.forName(name.toLowerCase()).then((pair) => done(null, pair && contexts(pair)), done);
    },
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
