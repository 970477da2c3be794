import type { AuthorizationQuery, CompiledPolicy, Decision, PolicyLayers, PolicySource } from '../../policy/index.ts';
import type { AccessQuestion } from '../access-question.ts';
import type { PrincipalSnapshot } from '../policies/compile-holder.ts';

/**
 * A question to the policies, the answer, and whose policies were asked. Compiled policies never change, so that it can be
 * explained later by the policies as they were: `rulingOf` brings back all that was considered.
 */
export interface Verdict {
  readonly question: AccessQuestion;
  readonly decision: Decision;
  readonly snapshot: PrincipalSnapshot;
  /** Session policies; undefined when the session was made without any. */
  readonly session: readonly CompiledPolicy[] | undefined;
}

/** A verdict with all that was considered for it. */
export interface Ruling extends Verdict {
  readonly query: AuthorizationQuery;
  readonly layers: PolicyLayers;
}

/** ARNs of the user, groups, role or resource that have a policy of this ruling. */
export function attachedTo({ snapshot }: Verdict, { arn, attachedTo: owner }: PolicySource): readonly string[] {
  return owner === undefined ? (snapshot.attachments.get(arn ?? '') ?? []) : [owner];
}
