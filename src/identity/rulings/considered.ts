import type { AuthorizationQuery, PolicyLayers } from '../../policy/index.ts';
import type { AccessQuestion } from '../access-question.ts';
import { conditionKeys, type ServiceKeys } from '../condition-keys.ts';
import type { PrincipalSnapshot } from '../policies/compile-holder.ts';
import { callerOf } from '../principal.ts';
import type { Ruling, Verdict } from './ruling.ts';

/** What the policy engine is asked, made of a question and the policies of who asks. */
export interface Considered {
  readonly query: AuthorizationQuery;
  readonly layers: PolicyLayers;
}

const noKeys: ServiceKeys = {};

export function considered(
  question: AccessQuestion,
  snapshot: PrincipalSnapshot,
  session: Verdict['session'],
): Considered {
  const { principal, action, resource, resourceAccount, facts, serviceKeys = noKeys } = question;
  const { identity, boundary } = snapshot;
  const { resourcePolicy, resourceMustAllow, endpointPolicy } = question;
  const context = conditionKeys(facts, principal, snapshot, serviceKeys);
  const caller = callerOf(principal, boundary !== undefined);
  return {
    query: { caller, action, resource, resourceAccount, context },
    layers: endpointPolicy
      ? { identity: [], endpoint: endpointPolicy, endpointAlone: true }
      : { identity, boundary, session, resource: resourcePolicy, resourceMustAllow },
  };
}

/** All that was considered for a verdict, by the policies as they were. */
export function rulingOf(verdict: Verdict): Ruling {
  const { question, snapshot, session } = verdict;
  return { ...verdict, ...considered(question, snapshot, session) };
}
