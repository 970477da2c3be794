import { ring } from '../../core/ring.ts';
import type { Verdict } from './ruling.ts';

/** A request, and what has been asked of the policies for it so far. */
export interface RuledRequest {
  readonly requestId: string;
  /** In the order asked. */
  readonly verdicts: Verdict[];
}

/** The verdicts of the last requests. */
export interface RulingArchive {
  /** Adds a verdict to those of its request. */
  keep(request: RuledRequest, verdict: Verdict): void;
  /** In the order asked; empty when the request is not known (any more) or asked for nothing. */
  of(requestId: string): readonly Verdict[];
  /** The verdicts of a request that was denied, the denial last. */
  denied(authorizationId: string): readonly Verdict[] | undefined;
  clear(): void;
}

/** Requests whose verdicts are kept, whatever they say; denials are kept longer. */
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
    keep(request, verdict) {
      const { verdicts } = request;
      if (verdicts.length === 0) recent.add(request);
      if (isDenial(verdict) && !verdicts.some(isDenial)) denials.add(request);
      verdicts.push(verdict);
    },
    of(requestId) {
      const isIt = (request: RuledRequest) => request.requestId === requestId;
      return (recent.find(isIt) ?? denials.find(isIt))?.verdicts ?? [];
    },
    denied: (id) => denials.find(({ requestId }) => authorizationIdOf(requestId) === id)?.verdicts,
    clear() {
      recent.clear();
      denials.clear();
    },
  };
}

function isDenial({ decision }: Verdict): boolean {
  return decision.effect !== 'allow';
}

/** The authorization id of a denied request: its request id without the hyphens, for AWS's ids are letters and digits. */
export function authorizationIdOf(requestId: string): string {
  return requestId.replaceAll('-', '');
}
