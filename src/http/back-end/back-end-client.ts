import type { Agent } from 'undici';
import type { BackEndClient, BackEndRequest } from './back-end.ts';
import { collectAnswer, type Room } from './collect-answer.ts';
import { guardedConnector, guardedLookup } from './guarded-connector.ts';
import { unpacked } from './unpacked.ts';

export interface BackEndClientOptions {
  /** Where this server listens, asked with each connection. */
  readonly ownPort: () => number | undefined;
  /** Whether a path belongs to this server's operator: it is not reached here, under no name. */
  readonly isOwnPath: (path: string) => boolean;
}

/** Connections to one back end. What comes when all are busy waits. */
const mostConnections = 256;
/** Back ends often end connections that were idle for five seconds. */
const keepAliveMs = 4000;
const mostRoom = 256 * 1024 * 1024;

/**
 * A pool of connections that are kept alive, loaded with the first request. Those that may not reach this server itself,
 * and those that take any certificate, are kept apart.
 */
export function backEndClient({ ownPort, isOwnPath }: BackEndClientOptions): BackEndClient {
  const agents = new Map<string, Promise<Agent>>();
  const room: Room = { left: mostRoom };

  function agentFor({ path, anyCertificate }: BackEndRequest): Promise<Agent> {
    const guarded = isOwnPath(path);
    const key = `${guarded} ${anyCertificate}`;
    const known = agents.get(key);
    if (known) return known;
    const made = makeAgent(anyCertificate, guarded ? ownPort() : undefined);
    agents.set(key, made);
    return made;
  }

  return {
    async send(request) {
      const agent = await agentFor(request);
      return unpacked(await collectAnswer(agent, request, room));
    },
    async close() {
      const made = [...agents.values()];
      agents.clear();
      for (const agent of made) await (await agent).destroy();
    },
  };
}

async function makeAgent(anyCertificate: boolean, port: number | undefined): Promise<Agent> {
  const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
  const { default: buildConnector } = await import('undici/lib/core/connect.js');
  const connect = buildConnector({ rejectUnauthorized: !anyCertificate, lookup: guardedLookup });
  return new Agent({
    connect: guardedConnector(connect, { port }),
    connections: mostConnections,
    pipelining: 1,
    keepAliveTimeout: keepAliveMs,
    // The time is taken for the whole of an answer.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
