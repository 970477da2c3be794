import type { PolicyHolder } from '../../../identity/documents.ts';
import { iamErrors } from '../errors.ts';
import type { HolderKind } from '../holder-kinds.ts';

/** The text of an inline policy. Throws NoSuchEntity. */
export function requireInline(
  { noun }: Pick<HolderKind<never>, 'noun'>,
  { inlinePolicies }: PolicyHolder,
  name: string,
): string {
  const text = Object.hasOwn(inlinePolicies, name) ? inlinePolicies[name] : undefined;
  if (text === undefined) throw iamErrors.noSuchInlinePolicy(noun, name);
  return text;
}
