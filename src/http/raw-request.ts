import { remembered } from '../core/remembered.ts';

/**
 * A request as it came over the wire, copied once and never changed: signatures are checked against these bytes.
 */
export interface RawRequest {
  readonly method: string;
  /** The path as sent, percent-escapes untouched, without the query. Starts with `/` (an absolute-form target has lost its origin). */
  readonly path: string;
  /** The query as sent, without the question mark; '' when there is none. */
  readonly query: string;
  /** Name and value pairs in order of arrival, names in the client's case, values decoded as Latin-1. */
  readonly headers: readonly RawHeader[];
  readonly body: Buffer;
  /** INVARIANT: SHA-256 of this body, as hex digits. Taken of a large one while it came; absent for a small one. */
  readonly bodySha256?: string | undefined;
  /** Epoch milliseconds at which the head of the request was read. */
  readonly receivedAt: number;
  /** Address of the TCP peer, IPv4-mapped IPv6 shown as IPv4. */
  readonly sourceIp: string;
  readonly secure: boolean;
  /** Undefined: it came by no VPC endpoint. */
  readonly network?: Network | undefined;
}

/** The VPC that a request came from, and the endpoint that it came by. */
export interface Network {
  /** `vpc-...` */
  readonly vpcId: string;
  /** `vpce-...` */
  readonly vpceId: string;
}

export type RawHeader = readonly [name: string, value: string];

/** The first value of a header, by its lower-case name. */
export function header(request: Pick<RawRequest, 'headers'>, lowerName: string): string | undefined {
  for (const [name, value] of request.headers) {
    if (name.length === lowerName.length && name.toLowerCase() === lowerName) return value;
  }
  return undefined;
}

/** The host that the client addressed: Host header, lower case, without the port. */
export function hostName(request: Pick<RawRequest, 'headers'>): string {
  return withoutPort(header(request, 'host') ?? '');
}

const withoutPort = remembered(1000, (host) => host.toLowerCase().replace(/:\d+$/, ''));
