import { createServer } from 'node:http';
import { announce } from './child-server.ts';

// What is proxied to: a bare node:http server.
const body = '{"pets":[{"name":"Rex"}]}';
const head = ['Content-Type', 'application/json', 'Content-Length', String(body.length)];
announce(createServer((_, outgoing) => outgoing.writeHead(200, head).end(body)));
