import type { RawRequest } from '../../http/raw-request.ts';

/** A request of which only the given parts matter. */
export function rawRequest(parts: Partial<Omit<RawRequest, 'body'>> & { body?: string | Buffer }): RawRequest {
  const { body = '', ...rest } = parts;
  return {
    method: 'GET',
    path: '/',
    query: '',
    headers: [],
    receivedAt: 0,
    sourceIp: '127.0.0.1',
    secure: false,
    ...rest,
    body: Buffer.from(body),
  };
}

/** A POST of a form, as the query protocol sends it. */
export function formRequest(body: string): RawRequest {
  return rawRequest({ method: 'POST', headers: [['Content-Type', 'application/x-www-form-urlencoded']], body });
}
