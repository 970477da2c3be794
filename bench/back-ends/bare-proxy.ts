import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Agent, type Dispatcher } from 'undici';
import { announce } from './child-server.ts';

// The baseline of HTTP_PROXY: node:http in front, undici behind, nothing in between. Headers go through both ways.
const [, , origin = ''] = process.argv;
const agent = new Agent({ connections: 256, pipelining: 1 });
const ofTheWay = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding']);

async function requestOf(incoming: IncomingMessage): Promise<Dispatcher.RequestOptions> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !ofTheWay.has(name)));
  const sent = { origin, path: url, method: method as Dispatcher.HttpMethod, headers };
  return method === 'GET' ? sent : { ...sent, body: await buffer(incoming) };
}

announce(
  createServer(async (incoming, outgoing) => {
    const { statusCode, headers, body } = await agent.request(await requestOf(incoming));
    const answer = Buffer.from(await body.arrayBuffer());
    const passed = Object.entries(headers).filter(([name]) => !ofTheWay.has(name));
    outgoing.writeHead(statusCode, { ...Object.fromEntries(passed), 'content-length': answer.length }).end(answer);
  }),
);
