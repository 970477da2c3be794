import { type VpcEndpoints, vpcEndpoints } from '../../execute-api/network/vpc-endpoints.ts';
import { type CompiledPolicy, compilePolicy, validatePolicy } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import { type VpcEndpointDocument, vpcEndpointDocuments } from './vpc-endpoint-documents.ts';

/** The endpoints that there are, now and after each commit that changes one. */
export function followVpcEndpoints(store: Store): VpcEndpoints {
  const endpoints = vpcEndpoints();
  for (const { value } of vpcEndpointDocuments.all(store)) put(endpoints, value);
  store.watch((changes) => {
    for (const { key, after } of changes) {
      if (key.kind !== vpcEndpointDocuments.kind) continue;
      if (after === undefined) endpoints.remove(key.id);
      else put(endpoints, after as VpcEndpointDocument);
    }
  });
  return endpoints;
}

function put(endpoints: VpcEndpoints, { id: vpceId, vpcId, address, policy }: VpcEndpointDocument): void {
  const compiled = policy === undefined ? undefined : [endpointPolicy(policy, vpceId)];
  endpoints.put({ vpceId, vpcId, address, policy: compiled });
}

/** Throws MalformedPolicyDocumentException. */
export function endpointPolicy(text: string, vpceId: string): CompiledPolicy {
  const source = { name: `policy of ${vpceId}`, layer: 'endpoint', text, attachedTo: vpceId } as const;
  return compilePolicy(validatePolicy(text, 'resource'), source);
}
