import { ring } from '../../core/ring.ts';
import type { Verdict } from './ruling.ts';

/** A request, and what has been asked of the policies for it so far. */
export interface RuledRequest {
  readonly requestId: string;
  /** In the order asked. */
  readonly verdicts: Verdict[];
}

/** The verdicts of the last denials: those of other requests are kept with their traces. */
export interface RulingArchive {
  /** Adds a verdict to those of its request. */
  keep(request: RuledRequest, verdict: Verdict): void;
  /** The verdicts of a request that was denied, the denial last. */
  denied(authorizationId: string): readonly Verdict[] | undefined;
  clear(): void;
}

const mostDenials = 5000;

/**
 * A denial is found by its authorization id as long as memory lasts: AWS keeps them for a day at least.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied-authorization-id.html
 */
export function rulingArchive(): RulingArchive {
  const denials = ring<RuledRequest>(mostDenials);
  return {
    keep(request, verdict) {
      const { verdicts } = request;
      if (isDenial(verdict) && !verdicts.some(isDenial)) denials.add(request);
      verdicts.push(verdict);
    },
    denied: (id) => denials.find(({ requestId }) => authorizationIdOf(requestId) === id)?.verdicts,
    clear: () => denials.clear(),
  };
}

function isDenial({ decision }: Verdict): boolean {
  return decision.effect !== 'allow';
}

/** The authorization id of a denied request: its request id without the hyphens, for AWS's ids are letters and digits. */
export function authorizationIdOf(requestId: string): string {
  return requestId.replaceAll('-', '');
}
