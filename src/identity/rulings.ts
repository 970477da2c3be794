import type { AuthorizationQuery, Decision, PolicyLayers, PolicySource } from '../policy/index.ts';
import type { Attachments } from './compile-holder.ts';
import type { AccessQuestion } from './identity.ts';

/**
 * A question to the policies, the answer, and all that was considered. Compiled policies never change, so that it can be
 * explained later by the policies as they were.
 */
export interface Ruling {
  readonly question: AccessQuestion;
  readonly decision: Decision;
  readonly query: AuthorizationQuery;
  readonly layers: PolicyLayers;
  readonly attachments: Attachments;
}

/** ARNs of the user, groups, role or resource that have a policy of this ruling. */
export function attachedTo({ attachments }: Ruling, { arn, attachedTo: owner }: PolicySource): readonly string[] {
  return owner === undefined ? (attachments.get(arn ?? '') ?? []) : [owner];
}

/** The rulings of the last requests. */
export interface RulingArchive {
  keep(requestId: string, ruling: Ruling): void;
  /** In the order asked; empty when the request is not known (any more) or asked for nothing. */
  of(requestId: string): readonly Ruling[];
  /** The rulings of a request that was denied, the denial last. */
  denied(authorizationId: string): readonly Ruling[] | undefined;
  clear(): void;
}

/** Requests whose rulings are kept, whatever they say; denials are kept longer. */
const mostRequests = 1000;
const mostDenials = 5000;

/**
 * A denial is found by its authorization id as long as memory lasts: AWS keeps them for a day at least.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied-authorization-id.html
 */
export function rulingArchive(): RulingArchive {
  const recent = new Map<string, Ruling[]>();
  const denials = new Map<string, readonly Ruling[]>();
  return {
    keep(requestId, ruling) {
      const rulings = recent.get(requestId) ?? [];
      rulings.push(ruling);
      if (rulings.length === 1) keepNewest(recent, requestId, rulings, mostRequests);
      if (ruling.decision.effect !== 'allow') {
        keepNewest(denials, authorizationIdOf(requestId), rulings, mostDenials);
      }
    },
    of: (requestId) => recent.get(requestId) ?? denials.get(authorizationIdOf(requestId)) ?? [],
    denied: (authorizationId) => denials.get(authorizationId),
    clear() {
      recent.clear();
      denials.clear();
    },
  };
}

/** The authorization id of a denied request: its request id without the hyphens, for AWS's ids are letters and digits. */
export function authorizationIdOf(requestId: string): string {
  return requestId.replaceAll('-', '');
}

function keepNewest<Value>(kept: Map<string, Value>, id: string, value: Value, most: number): void {
  kept.set(id, value);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
}
