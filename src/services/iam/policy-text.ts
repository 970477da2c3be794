import { type PolicyKind, validatePolicy } from '../../policy/index.ts';
import { iamErrors } from './errors.ts';
import { type QuotaName, quotas } from './quotas.ts';

/** Characters that count towards a quota: white space does not. */
export function policySize(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Throws MalformedPolicyDocument, or LimitExceeded when the text is above its quota. */
export function checkPolicy(text: string, kind: PolicyKind, quota: QuotaName) {
  if (policySize(text) > quotas[quota]) throw iamErrors.quotaExceeded(quota, quotas[quota]);
  return validatePolicy(text, kind);
}

/**
 * Policy documents in answers are percent-encoded as RFC 3986 says.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html
 */
export function encodePolicy(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
