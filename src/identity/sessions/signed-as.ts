import type { SignableRequest } from '../../sigv4/canonical-request.ts';
import { type SigningCredentials, sign } from '../../sigv4/sign.ts';

interface Signing {
  readonly credentials: SigningCredentials;
  readonly region: string;
  /** As it stands in the scope of a signature. */
  readonly service: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A request, with a Host header, signed by whoever has the credentials. */
export function signedAs<Request extends SignableRequest>(request: Request, signing: Signing): Request {
  return { ...request, headers: [...request.headers, ...sign(request, signing)] };
}
