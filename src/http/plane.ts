import type { RawRequest } from './raw-request.ts';
import type { RequestHead } from './read-request.ts';
import type { HttpResponse } from './response.ts';

/** One of the planes of the server: takes whole requests and always answers, at once where nothing is waited for. */
export interface Plane {
  /** Largest body, in bytes. */
  readonly bodyLimit: number;
  readonly handle: (request: RawRequest) => HttpResponse | Promise<HttpResponse>;
  /** Answer to a body over the limit. */
  readonly tooLarge: (head: RequestHead) => HttpResponse;
}
