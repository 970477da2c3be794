import { compilePolicy, type PolicyDocument, validatePolicy } from '../../policy/index.ts';
import { iamErrors } from './errors.ts';
import { type QuotaName, quotas } from './quotas.ts';

/** Characters that count towards a quota: white space does not. */
export function policySize(text: string): number {
  return text.replace(/\s/g, '').length;
}

/**
 * Reads a policy that is to be stored. Throws MalformedPolicyDocument for one that is not valid or cannot be enforced.
 * INVARIANT: what is stored compiles, so that no later request fails over it.
 */
export function readPolicy(text: string, kind: 'identity' | 'trust'): PolicyDocument {
  const document = validatePolicy(text, kind);
  compilePolicy(document, { name: kind, layer: kind });
  return document;
}

/** Throws LimitExceeded when the text is above its quota. */
export function checkPolicySize(text: string, quota: QuotaName): void {
  if (policySize(text) > quotas[quota]) throw iamErrors.quotaExceeded(quota, quotas[quota]);
}

/** What RFC 3986 reserves and `encodeURIComponent` leaves. */
const leftAlone = [..."!'()*"].map((mark) => [mark, `%${mark.charCodeAt(0).toString(16).toUpperCase()}`] as const);

/**
 * Policy documents in answers are percent-encoded as RFC 3986 says.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html
 */
export function encodePolicy(text: string): string {
  return leftAlone.reduce((encoded, [mark, written]) => encoded.replaceAll(mark, written), encodeURIComponent(text));
}
