import { type OutgoingHttpHeaders, request } from 'node:http';

export interface HostAnswer {
  readonly status: number | undefined;
  readonly body: string;
}

/** Asks the server at `endpoint` as a client would whose DNS leads a host there. */
export function askHost(
  endpoint: string,
  host: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
): Promise<HostAnswer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${endpoint}${path}`, { headers: { ...headers, host }, agent: false }, async (incoming) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      resolve({ status: incoming.statusCode, body: String(Buffer.concat(chunks)) });
    });
    asking.on('error', reject).end();
  });
}
