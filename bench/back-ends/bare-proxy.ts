import { createServer } from 'node:http';
import { Agent } from 'undici';
import { announce } from './child-server.ts';

// The baseline of HTTP_PROXY: node:http in front, undici behind, nothing in between.
const [, , origin = ''] = process.argv;
const agent = new Agent({ connections: 256, pipelining: 1 });
announce(
  createServer(async (incoming, outgoing) => {
    const { statusCode, headers, body } = await agent.request({
      ...{ origin, path: '/', method: 'GET' },
      headers: { accept: incoming.headers.accept ?? '*/*', 'user-agent': incoming.headers['user-agent'] ?? '' },
    });
    const text = await body.text();
    const type = String(headers['content-type']);
    outgoing.writeHead(statusCode, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) }).end(text);
  }),
);
