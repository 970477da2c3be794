import { ring } from '../core/ring.ts';
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

/** A request, and what has been asked of the policies for it so far. */
export interface RuledRequest {
  readonly requestId: string;
  /** In the order asked. */
  readonly rulings: Ruling[];
}

/** ARNs of the user, groups, role or resource that have a policy of this ruling. */
export function attachedTo({ attachments }: Ruling, { arn, attachedTo: owner }: PolicySource): readonly string[] {
  return owner === undefined ? (attachments.get(arn ?? '') ?? []) : [owner];
}

/** The rulings of the last requests. */
export interface RulingArchive {
  /** Adds a ruling to those of its request. */
  keep(request: RuledRequest, ruling: Ruling): void;
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
  const recent = ring<RuledRequest>(mostRequests);
  const denials = ring<RuledRequest>(mostDenials);
  return {
    keep(request, ruling) {
      const { rulings } = request;
      if (rulings.length === 0) recent.add(request);
      if (isDenial(ruling) && !rulings.some(isDenial)) denials.add(request);
      rulings.push(ruling);
    },
    of(requestId) {
      const isIt = (request: RuledRequest) => request.requestId === requestId;
      return (recent.find(isIt) ?? denials.find(isIt))?.rulings ?? [];
    },
    denied: (id) => denials.find(({ requestId }) => authorizationIdOf(requestId) === id)?.rulings,
    clear() {
      recent.clear();
      denials.clear();
    },
  };
}

function isDenial({ decision }: Ruling): boolean {
  return decision.effect !== 'allow';
}

/** The authorization id of a denied request: its request id without the hyphens, for AWS's ids are letters and digits. */
export function authorizationIdOf(requestId: string): string {
  return requestId.replaceAll('-', '');
}
