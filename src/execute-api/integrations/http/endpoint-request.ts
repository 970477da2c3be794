import type { RawHeader } from '../../../http/raw-request.ts';
import type { EndpointAddress } from './endpoint-address.ts';

export interface EndpointRequest {
  readonly address: EndpointAddress;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: readonly RawHeader[];
  readonly body: Buffer;
}
