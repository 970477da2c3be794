import type { Tag } from '../../identity/documents.ts';
import type { SessionFacts } from '../../identity/principal.ts';
import { stsErrors } from './errors.ts';

/** The tags of a new session: those asked for, and the transitive ones of the calling session. */
export interface SessionTags {
  readonly tags: readonly Tag[];
  readonly transitiveTagKeys: readonly string[];
}

/** The tags that a request asks for, whether it says so itself or an identity provider does. */
export interface AskedTags {
  readonly Tags?: readonly Tag[];
  readonly TransitiveTagKeys?: readonly string[];
}

/**
 * Throws InvalidParameterValue for keys that are there twice, transitive or taken.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function sessionTags({ Tags = [], TransitiveTagKeys = [] }: AskedTags, calling?: SessionFacts): SessionTags {
  const asked = new Set(Tags.map(({ Key }) => Key.toLowerCase()));
  if (asked.size < Tags.length) throw stsErrors.duplicateTagKeys();
  if (!TransitiveTagKeys.every((key) => asked.has(key.toLowerCase()))) throw stsErrors.transitiveKeyWithoutTag();
  const inherited = inheritedTags(calling);
  if (inherited.some(({ Key }) => asked.has(Key.toLowerCase()))) throw stsErrors.transitiveTagTaken();
  const transitiveTagKeys = [...inherited.map(({ Key }) => Key), ...TransitiveTagKeys];
  return { tags: [...inherited, ...Tags], transitiveTagKeys };
}

function inheritedTags(session: SessionFacts | undefined): readonly Tag[] {
  const keys = new Set(session?.transitiveTagKeys?.map((key) => key.toLowerCase()));
  return session?.tags.filter(({ Key }) => keys.has(Key.toLowerCase())) ?? [];
}
