import type { RawRequest } from '../http/raw-request.ts';
import { type Attempt, attempts } from './doctor/attempts.ts';
import { canonicalText, type Draft, draftOf, signatureOf } from './doctor/draft.ts';
import type { Finding } from './doctor/finding.ts';
import { hideSecrets } from './doctor/hide-secrets.ts';
import { lineDiff } from './doctor/line-diff.ts';
import type { Place } from './place.ts';
import type { Presented } from './presented.ts';
import { sameSignature } from './same-signature.ts';

/** Most signatures made for one request. */
const mostTried = 200;

/** Characters of the longest canonical request that is looked into; API Gateway takes heads of 10,240 bytes. */
const longest = 16 * 1024;

/**
 * Finds the known mistake that makes the presented signature right: first each alone, then common ones in pairs.
 * Undefined when there is none: most likely the secret access key is not the one of this access key id.
 * INVARIANT: the work is bounded: at most 200 signatures over at most 16 kB each.
 */
export function diagnose(
  request: RawRequest,
  papers: Presented,
  place: Pick<Place, 'service'>,
  secret: string,
): Finding | undefined {
  const right = withKnownKey(draftOf(request, papers), secret);
  if (canonicalText(right).length > longest) return undefined;
  let tried = 0;
  for (const attempt of attempts({ request, papers, right, service: place.service })) {
    if (++tried > mostTried) return undefined;
    const draft = { ...right, ...attempt.change };
    if (sameSignature(signatureOf(draft, secret), papers.signature ?? ''))
      return finding(attempt, draft, right, papers);
  }
  return undefined;
}

/** The key of most attempts is the right one: it is derived once. */
function withKnownKey(draft: Draft, secret: string): Draft {
  const key = draft.key(secret);
  return { ...draft, key: () => key };
}

function finding({ turning, told }: Attempt, draft: Draft, right: Draft, papers: Presented): Finding {
  const canonicalRequest = canonicalText(hideSecrets(draft, papers));
  const received = canonicalText(hideSecrets(right, papers));
  return { turning, told, canonicalRequest, diff: lineDiff(received, canonicalRequest) };
}
