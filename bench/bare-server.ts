import { createServer } from 'node:http';

// The baseline: node:http that answers every request with the same bytes. Told what to answer by its argument.
const { status, headers, body } = JSON.parse(process.argv[2] ?? '{}') as {
  status: number;
  headers: string[];
  body: string;
};
const server = createServer((_request, response) => {
  response.writeHead(status, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.stdout.write(`listens on http://127.0.0.1:${address.port}\n`);
});
