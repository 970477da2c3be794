import type { RawRequest } from '../http/raw-request.ts';
import { attemptsAllowed, attemptsMade } from './doctor/attempt-budget.ts';
import { type Attempt, attempts } from './doctor/attempts.ts';
import { canonicalText, type Draft, draftOf, signatureOf } from './doctor/draft.ts';
import type { Finding } from './doctor/finding.ts';
import { habitsOf } from './doctor/habits.ts';
import { hideSecrets } from './doctor/hide-secrets.ts';
import { lineDiff } from './doctor/line-diff.ts';
import { type Observation, observe } from './doctor/observations.ts';
import type { Sight } from './doctor/turning.ts';
import type { Place } from './place.ts';
import type { Presented } from './presented.ts';
import { sameSignature } from './same-signature.ts';

/** Characters of the longest canonical request that is looked into; API Gateway takes heads of 10,240 bytes. */
const longest = 16 * 1024;
/** Characters hashed for one request, all attempts together. */
const mostHashed = 4 * 1024 * 1024;

/**
 * Finds the known mistakes that make the presented signature right: first each alone, then in pairs; before them what is
 * wrong at sight. Undefined when there is none: most likely the secret access key is not the one of this access key id.
 * INVARIANT: the work is bounded: by a number of signatures, and by what is hashed for them.
 */
export function diagnose(
  request: RawRequest,
  papers: Presented,
  place: Pick<Place, 'service'>,
  secret: string,
): Finding | undefined {
  const right = withKnownKey(draftOf(request, papers), secret);
  const length = canonicalText(right).length;
  if (length > longest) return undefined;
  const observed = observe(request, papers);
  const allowed = Math.min(attemptsAllowed(), mostHashed / length);
  const attempt = explaining({ request, papers, right, service: place.service }, secret, allowed);
  if (attempt) return finding(observed, attempt, { ...right, ...attempt.change }, right, papers);
  return observed.length > 0 ? finding(observed, undefined, right, right, papers) : undefined;
}

/** The first attempt that makes the presented signature. */
function explaining(sight: Sight, secret: string, allowed: number): Attempt | undefined {
  const signature = sight.papers.signature ?? '';
  let tried = 0;
  for (const attempt of attempts(sight)) {
    if (++tried > allowed) break;
    if (!sameSignature(signatureOf({ ...sight.right, ...attempt.change }, secret), signature)) continue;
    attemptsMade(tried);
    return attempt;
  }
  attemptsMade(tried);
  return undefined;
}

/** The key of most attempts is the right one: it is derived once. */
function withKnownKey(draft: Draft, secret: string): Draft {
  const key = draft.key(secret);
  return { ...draft, key: () => key };
}

function finding(
  observed: readonly Observation[],
  attempt: Attempt | undefined,
  draft: Draft,
  right: Draft,
  papers: Presented,
): Finding {
  const said = [...observed, ...(attempt ? [attempt] : [])];
  const canonicalRequest = canonicalText(hideSecrets(draft, papers));
  const received = canonicalText(hideSecrets(right, papers));
  const habits = habitsOf(said.flatMap(({ turning }) => turning.split('+')));
  return {
    turning: said.map(({ turning }) => turning).join('+'),
    told: said.map(({ told }) => told).join(' '),
    canonicalRequest,
    diff: lineDiff(received, canonicalRequest),
    ...(habits.length > 0 && { habits }),
  };
}
