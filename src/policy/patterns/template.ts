import type { RequestContext } from '../request-context.ts';
import { wildcard } from './glob.ts';

/** A piece of a pattern as the policy has it. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wildcard'; readonly token: number }
  | { readonly kind: 'variable'; readonly key: string; readonly fallback: string | undefined };

export type ResolvedPart = Exclude<TemplatePart, { kind: 'variable' }>;

interface TemplateSyntax {
  readonly wildcards: boolean;
  /** False in documents of Version 2008-10-17, where `${...}` is plain text. */
  readonly variables: boolean;
}

/**
 * Splits a policy's text into plain text, wildcards and variables. Stars in a row are one. `${*}`, `${?}` and `${$}` are the characters themselves;
 * names of variables have no case; `${key, 'value'}` gives a default.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function parseTemplate(text: string, syntax: TemplateSyntax): TemplatePart[] {
  const parts: TemplatePart[] = [];
  const special = specialCharacters(syntax);
  let at = 0;
  while (at < text.length) {
    special.lastIndex = at;
    const found = special.exec(text);
    const end = found ? found.index : text.length;
    if (end > at) parts.push({ kind: 'text', text: text.slice(at, end) });
    if (found) parts.push(parseSpecial(found[0]));
    at = end + (found?.[0].length ?? 0);
  }
  return parts;
}

/** Linear: an opening `${` is only looked for where a brace closes it, and the search goes on behind that brace. */
function specialCharacters({ wildcards, variables }: TemplateSyntax): RegExp {
  if (variables) return wildcards ? /\*+|\?|\$\{[^{}]*\}/g : /\$\{[^{}]*\}/g;
  return wildcards ? /\*+|\?/g : /(?!)/g;
}

function parseSpecial(found: string): TemplatePart {
  if (found.startsWith('*')) return { kind: 'wildcard', token: wildcard.run };
  if (found === '?') return { kind: 'wildcard', token: wildcard.one };
  const name = found.slice(2, -1);
  if (name === '*' || name === '?' || name === '$') return { kind: 'text', text: name };
  const comma = name.indexOf(", '");
  if (comma < 0 || !name.endsWith("'")) return { kind: 'variable', key: name.toLowerCase(), fallback: undefined };
  return { kind: 'variable', key: name.slice(0, comma).toLowerCase(), fallback: name.slice(comma + 3, -1) };
}

/**
 * Puts in the request's values. They become plain text: a `*` in a tag's value is no wildcard. Undefined when a variable
 * has no value in this request, or several, and no default.
 */
export function resolveTemplate(parts: readonly TemplatePart[], context: RequestContext): ResolvedPart[] | undefined {
  const resolved: ResolvedPart[] = [];
  for (const part of parts) {
    if (part.kind !== 'variable') resolved.push(part);
    else {
      const value = context.get(part.key) ?? part.fallback;
      if (typeof value !== 'string') return undefined;
      resolved.push({ kind: 'text', text: value });
    }
  }
  return resolved;
}

/** The same for a template without wildcards: its whole text. */
export function resolveText(parts: readonly TemplatePart[], context: RequestContext): string | undefined {
  return resolveTemplate(parts, context)
    ?.map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
}
