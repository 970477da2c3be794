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
/** Each certificate of a client has connections of its own. */
const mostAgents = 64;
const mostRoom = 256 * 1024 * 1024;

/**
 * A pool of connections that are kept alive, loaded with the first request. Those that may not reach this server itself,
 * and those that take any certificate or show one of their own, are kept apart.
 */
export function backEndClient({ ownPort, isOwnPath }: BackEndClientOptions): BackEndClient {
  const agents = new Map<string, Promise<Agent>>();
  const room: Room = { left: mostRoom };

  function agentFor({ path, anyCertificate, clientCertificate }: BackEndRequest): Promise<Agent> {
    const guarded = isOwnPath(path);
    const key = `${guarded} ${anyCertificate} ${clientCertificate?.certificate ?? ''}`;
    const known = agents.get(key);
    if (known) return known;
    if (agents.size >= mostAgents) endOldest(agents);
    const made = makeAgent({ anyCertificate, clientCertificate }, guarded ? ownPort() : undefined);
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

/** What it is sending comes to its end. */
function endOldest(agents: Map<string, Promise<Agent>>): void {
  const [oldest] = agents;
  if (!oldest) return;
  agents.delete(oldest[0]);
  oldest[1].then((agent) => agent.close()).catch(() => {});
}

type Trust = Pick<BackEndRequest, 'anyCertificate' | 'clientCertificate'>;

async function makeAgent({ anyCertificate, clientCertificate }: Trust, port: number | undefined): Promise<Agent> {
  const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
  const { default: buildConnector } = await import('undici/lib/core/connect.js');
  const shown = clientCertificate && { cert: clientCertificate.certificate, key: clientCertificate.privateKey };
  const connect = buildConnector({ rejectUnauthorized: !anyCertificate, lookup: guardedLookup, ...shown });
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
