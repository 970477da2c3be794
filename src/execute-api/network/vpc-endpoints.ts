import type { Network } from '../../http/raw-request.ts';
import type { CompiledPolicy } from '../../policy/index.ts';

/** An interface endpoint of a VPC for execute-api. Immutable. */
export interface VpcEndpoint extends Network {
  /** Of this machine; what is sent there comes by the endpoint. */
  readonly address: string;
  /** Undefined: the default policy, which allows everything. */
  readonly policy: readonly CompiledPolicy[] | undefined;
}

/** The endpoints that there are. Kept up to date from the change feed; requests only read it. */
export interface VpcEndpoints {
  put(endpoint: VpcEndpoint): void;
  remove(vpceId: string): void;
  /** The one that what was sent to an address of this machine comes by. `localAddress` is read only where there are any. */
  at(arrived: { readonly localAddress?: string | undefined }): VpcEndpoint | undefined;
}

export function vpcEndpoints(): VpcEndpoints {
  const byAddress = new Map<string, VpcEndpoint>();
  return {
    put: (endpoint) => void byAddress.set(endpoint.address, endpoint),
    remove(vpceId) {
      for (const [address, endpoint] of byAddress) if (endpoint.vpceId === vpceId) byAddress.delete(address);
    },
    at(arrived) {
      if (byAddress.size === 0) return undefined;
      return byAddress.get((arrived.localAddress ?? '').replace(/^::ffff:/, ''));
    },
  };
}
