import type { Budget } from '../templates/budget.ts';
import type { Pattern } from './compiled.ts';
import { PatternFailure } from './errors.ts';
import { findMatches, type Match } from './find-matches.ts';

/** Java's replaceAll, or replaceFirst with `most` 1. */
export function replaceMatches(
  text: string,
  pattern: Pattern,
  replacement: string,
  budget: Budget,
  most = Number.POSITIVE_INFINITY,
): string {
  let made = '';
  let kept = 0;
  let count = 0;
  for (const match of findMatches(text, pattern, budget.spend)) {
    budget.spend(4 + (replacement.length >> 2));
    const piece = text.slice(kept, match.start) + expand(replacement, text, pattern, match);
    budget.write(piece.length);
    made += piece;
    kept = match.end;
    if (++count >= most) break;
  }
  return made + text.slice(kept);
}

const reference = /\\(.?)|\$(?:(\d)|\{([A-Za-z0-9]*)(\}?)|.?)/gs;

/**
 * Java's Matcher.appendReplacement: `$1`, `${name}`; a backslash takes the meaning from what follows it. What is wrong
 * is so only once there is a match. Throws PatternFailure in Java's words.
 */
function expand(replacement: string, text: string, pattern: Pattern, match: Match): string {
  let made = '';
  let kept = 0;
  reference.lastIndex = 0;
  for (let found = reference.exec(replacement); found; found = reference.exec(replacement)) {
    made += replacement.slice(kept, found.index);
    if (found[0].startsWith('\\')) made += found[1] || wrong('character to be escaped is missing');
    else made += groupText(groupOf(found, replacement, pattern), text, pattern, match);
    kept = reference.lastIndex;
  }
  return made + replacement.slice(kept);
}

function groupOf([whole, , digit, name, brace]: RegExpExecArray, replacement: string, pattern: Pattern): number {
  if (digit !== undefined) return longestGroup(Number(digit), replacement, pattern);
  if (name !== undefined) return namedGroup(name, brace !== '', pattern);
  return wrong(`Illegal group reference${whole === '$' ? ': group index is missing' : ''}`);
}

/** More digits belong to the number as long as there is such a group. */
function longestGroup(first: number, replacement: string, { groups }: Pattern): number {
  let group = first;
  for (; /^\d$/.test(replacement[reference.lastIndex] ?? ''); reference.lastIndex++) {
    const longer = group * 10 + Number(replacement[reference.lastIndex]);
    if (longer >= groups) break;
    group = longer;
  }
  return group;
}

function namedGroup(name: string, closed: boolean, { names }: Pattern): number {
  if (name === '') wrong('named capturing group has 0 length name');
  if (!closed) wrong("named capturing group is missing trailing '}'");
  if (/^\d/.test(name)) wrong(`capturing group name {${name}} starts with digit character`);
  return names.get(name) ?? wrong(`No group with name {${name}}`);
}

function groupText(group: number, text: string, { groups }: Pattern, match: Match): string {
  if (group >= groups) wrong(`No group ${group}`);
  if (group === 0) return text.slice(match.start, match.end);
  const start = match.groups[2 * group]!;
  return start < 0 ? '' : text.slice(start, match.groups[2 * group + 1]);
}

function wrong(what: string): never {
  throw new PatternFailure(what);
}
