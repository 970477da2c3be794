import type { RawRequest } from '../../http/raw-request.ts';
import { canonicalValues } from '../canonical-headers.ts';
import { canonicalQuery } from '../canonical-query.ts';
import { bodyHash, stringToSign } from '../canonical-request.ts';
import { canonicalUri } from '../canonical-uri.ts';
import { type HmacKey, hmac } from '../hmac.ts';
import type { Presented } from '../presented.ts';
import { type SigningScope, scopeText, signingKey } from '../signing-key.ts';

/** Everything that goes into a signature, so that one part can be changed and the rest kept. */
export interface Draft {
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Whether an empty line parts the headers from the list of their names, as it must. */
  readonly blankLine: boolean;
  readonly names: string;
  readonly bodyHash: string;
  readonly date: string;
  /** The credential scope in the string to sign. */
  readonly scope: SigningScope;
  readonly key: (secret: string) => HmacKey;
}

/** What the client should have signed: all parts as AWS's rules make them of the request as received. */
export function draftOf(request: RawRequest, papers: Presented): Draft {
  const { signedNames } = papers;
  const [, date = '', region = '', service = ''] = papers.credentialParts;
  const values = canonicalValues(request.headers, signedNames);
  const scope = { date, region, service };
  return {
    method: request.method,
    uri: canonicalUri(request.path),
    query: canonicalQuery(request.query),
    headers: signedNames.map((name, at) => [name, values[at] ?? '']),
    blankLine: true,
    names: signedNames.join(';'),
    bodyHash: request.bodySha256 ?? bodyHash(request.body),
    date: papers.signed?.text ?? '',
    scope,
    key: (secret) => signingKey(secret, scope),
  };
}

/** The canonical request of a draft. */
export function canonicalText(draft: Draft): string {
  const headers = draft.headers.map(([name, value]) => `${name}:${value}`);
  const blank = draft.blankLine ? [''] : [];
  return [draft.method, draft.uri, draft.query, ...headers, ...blank, draft.names, draft.bodyHash].join('\n');
}

/** The signature that a client with this draft makes. */
export function signatureOf(draft: Draft, secret: string): string {
  return hmac(draft.key(secret), stringToSign(draft.date, scopeText(draft.scope), canonicalText(draft)));
}
