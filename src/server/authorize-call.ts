import type { Identity } from '../identity/identity.ts';
import type { AccessDemand, Call, Service, UnsignedCall } from '../services/service.ts';
import type { Routed } from '../wire/model.ts';
import type { AuthMode } from './configuration.ts';
import { dialectOf } from './dialect.ts';

/**
 * Every demand of the operation must be allowed; the first that is not decides the answer. Operations that take an
 * unsigned call demand nothing here: they ask the policies themselves, once they know who calls.
 */
export function authorizeCall(
  service: Service,
  routed: Routed,
  input: unknown,
  call: Call | UnsignedCall,
  { identity, auth }: { readonly identity: Identity; readonly auth: AuthMode },
): void {
  if (!call.principal) return;
  for (const demand of service.demands(routed.operation.name, input, call)) {
    const verdict = identity.authorize(questionOf(demand, call), call);
    if (verdict.decision.effect !== 'allow' && auth === 'enforce') {
      throw identity.denial(verdict, dialectOf(routed.service), call.requestId);
    }
  }
}

function questionOf(demand: AccessDemand, call: Call) {
  return {
    principal: call.principal,
    action: demand.action,
    resource: demand.resource,
    resourceAccount: demand.resourceAccount ?? call.account,
    facts: call.facts,
    ...(demand.keys && { serviceKeys: demand.keys }),
    ...(demand.resourcePolicy && { resourcePolicy: demand.resourcePolicy }),
  };
}
