import type { PermissionHolder } from '../../../identity/documents.ts';
import { iamErrors } from '../errors.ts';
import type { HolderKind } from '../holder-kinds.ts';

/** The text of an inline policy. Throws NoSuchEntity. */
export function requireInline<Holder extends PermissionHolder>(
  { noun }: HolderKind<Holder>,
  { inlinePolicies }: PermissionHolder,
  name: string,
): string {
  const text = Object.hasOwn(inlinePolicies, name) ? inlinePolicies[name] : undefined;
  if (text === undefined) throw iamErrors.noSuchInlinePolicy(noun, name);
  return text;
}
