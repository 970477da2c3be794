import { stsErrors } from '../errors.ts';
import { passedTags } from '../passed-tags.ts';
import type { AskedTags } from '../session-tags.ts';
import { type Claims, textClaim } from './claims.ts';
import { webIdentityErrors } from './errors.ts';

const namespace = 'https://aws.amazon.com/';
const flatTag = `${namespace}tags/principal_tags/`;

/** What a token asks of the session that it is shown for. */
export interface TokenWishes {
  readonly asked: AskedTags;
  readonly sourceIdentity?: string;
}

/**
 * The claims in AWS's namespace: tags, nested in one claim or one claim each, and a source identity.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_adding-assume-role-idp
 */
export function tokenWishes(claims: Claims): TokenWishes {
  const nested = recordOf(claims[`${namespace}tags`]);
  const flat = Object.entries(claims).filter(([name]) => name.startsWith(flatTag));
  const named = [
    ...Object.entries(recordOf(nested['principal_tags'])),
    ...flat.map(([name, value]) => [name.slice(flatTag.length), value] as const),
  ];
  const tags = named.map(([Key, value]) => ({ Key, Value: singleText(value) }));
  const transitive = nested['transitive_tag_keys'] ?? claims[`${namespace}tags/transitive_tag_keys`] ?? [];
  const sourceIdentity = sourceIdentityOf(claims);
  return {
    asked: passedTags(tags, texts(transitive)),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  };
}

function sourceIdentityOf(claims: Claims): string | undefined {
  const text = textClaim(claims, `${namespace}source_identity`);
  if (text !== undefined && !/^[\w+=,.@-]{2,64}$/.test(text)) throw webIdentityErrors.wrongSourceIdentity();
  return text;
}

/** A tag has one value, by itself or as a list of one. */
function singleText(value: unknown): string {
  const [text, ...more] = texts(value);
  if (text === undefined || more.length > 0) throw stsErrors.invalidTokenTags();
  return text;
}

function texts(value: unknown): string[] {
  const list = [value].flat();
  if (!list.every((each) => typeof each === 'string')) throw stsErrors.invalidTokenTags();
  return list;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw stsErrors.invalidTokenTags();
  return value as Readonly<Record<string, unknown>>;
}
