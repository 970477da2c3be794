import type { Identity, SignatureRecord } from '../identity/identity.ts';
import type { AccessDemand, Call, Service } from '../services/service.ts';
import { type Footprint, tracedDecision } from '../trace/footprint.ts';
import type { Routed } from '../wire/model.ts';
import type { AuthMode } from './configuration.ts';
import { dialectOf } from './dialect.ts';

/** Every demand of the operation must be allowed; the first that is not decides the answer. */
export function authorizeCall(
  service: Service,
  routed: Routed,
  input: unknown,
  call: Call,
  footprint: Footprint<SignatureRecord>,
  { identity, auth }: { readonly identity: Identity; readonly auth: AuthMode },
): void {
  for (const demand of service.demands(routed.operation.name, input, call)) {
    const question = questionOf(demand, call);
    const decision = identity.authorize(question);
    footprint.decisions.push(tracedDecision(demand, decision));
    if (decision.effect !== 'allow' && auth === 'enforce') {
      throw identity.denial(question, decision, dialectOf(routed.service));
    }
  }
}

function questionOf(demand: AccessDemand, call: Call) {
  return {
    principal: call.principal,
    action: demand.action,
    resource: demand.resource,
    resourceAccount: call.account,
    facts: call.facts,
    ...(demand.keys && { serviceKeys: demand.keys }),
    ...(demand.resourcePolicy && { resourcePolicy: demand.resourcePolicy }),
  };
}
