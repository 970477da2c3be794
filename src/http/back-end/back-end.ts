import type { RawHeader } from '../raw-request.ts';

/** A request to somebody else's server. INVARIANT: framed by its length; no header of it is of the connection. */
export interface BackEndRequest {
  /** `https://example.com:8443` */
  readonly origin: string;
  /** With its query, as it is sent. */
  readonly path: string;
  readonly method: string;
  readonly headers: readonly RawHeader[];
  readonly body: Buffer;
  /** For the whole answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether any certificate will do. */
  readonly anyCertificate: boolean;
  /** What this side shows, both PEM; undefined: nothing. */
  readonly clientCertificate?: ClientCertificate | undefined;
}

export interface ClientCertificate {
  readonly certificate: string;
  readonly privateKey: string;
}

/** A whole answer, unpacked. */
export interface BackEndAnswer {
  readonly status: number;
  readonly headers: readonly RawHeader[];
  readonly body: Buffer;
}

/** Why there is no answer. */
export type TroubleKind = 'timeout' | 'no-address' | 'refused-address' | 'network' | 'too-large';

export class BackEndTrouble extends Error {
  override readonly name = 'BackEndTrouble';
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface BackEndClient {
  /** Rejects with BackEndTrouble. Redirects are answers like others. */
  send(request: BackEndRequest): Promise<BackEndAnswer>;
  /** Ends all connections. */
  close(): Promise<void>;
}
