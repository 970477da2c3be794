import type { PolicyHolder } from '../../../identity/documents.ts';
import type { AttachedPolicy, PolicyDetail } from '../../../wire/models/iam.ts';
import { shownAttachment } from '../attachments/shown-attachment.ts';
import { encodePolicy } from '../policy-text.ts';

/** Inline policies with their documents, by name. */
export function shownInline({ inlinePolicies }: PolicyHolder): PolicyDetail[] {
  const sorted = Object.entries(inlinePolicies).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, text]) => ({ PolicyName: name, PolicyDocument: encodePolicy(text) }));
}

export function shownAttached({ attachedPolicies }: PolicyHolder): AttachedPolicy[] {
  return attachedPolicies.map(shownAttachment);
}
