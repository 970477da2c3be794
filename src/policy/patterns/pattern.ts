import type { RequestContext } from '../request-context.ts';
import { matchPieces, standsAt, wildcard } from './glob.ts';
import { compilePlaces } from './place-set.ts';
import { type ResolvedPart, resolveTemplate, type TemplatePart } from './template.ts';

/** Whether the whole text fits. The context is asked only where the pattern has variables. */
export type Pattern = (text: string, context: RequestContext) => boolean;

/** The cheapest matcher that can decide: only a pattern with variables has work left for each request. */
export function compilePattern(parts: readonly TemplatePart[]): Pattern {
  return isResolved(parts) ? compileResolved(parts) : (text, context) => matchesTemplate(parts, text, context);
}

export function matchesAny(patterns: readonly Pattern[], text: string, context: RequestContext): boolean {
  for (let at = 0; at < patterns.length; at++) if (patterns[at]!(text, context)) return true;
  return false;
}

function matchesTemplate(parts: readonly TemplatePart[], text: string, context: RequestContext): boolean {
  const resolved = resolveTemplate(parts, context);
  return resolved !== undefined && compileResolved(resolved)(text, context);
}

function isResolved(parts: readonly TemplatePart[]): parts is readonly ResolvedPart[] {
  return parts.every((part) => part.kind !== 'variable');
}

function compileResolved(parts: readonly ResolvedPart[]): Pattern {
  if (parts.every((part) => part.kind === 'text' || part.token === wildcard.run)) return compilePieces(piecesOf(parts));
  return compilePlaces(() => parts.flatMap(tokensOf));
}

function compilePieces(pieces: readonly string[]): Pattern {
  const [first = '', second] = pieces;
  if (second === undefined) return (text) => text === first;
  if (pieces.length > 2) return compileManyPieces(pieces);
  if (second !== '') return (text) => matchPieces(pieces, text);
  return first === '' ? () => true : (text) => standsAt(first, text, 0);
}

/** Most texts that do not match lack the longest of the pieces in between: they are told by one search. */
function compileManyPieces(pieces: readonly string[]): Pattern {
  const longest = pieces.slice(1, -1).reduce((long, piece) => (piece.length > long.length ? piece : long));
  if (longest.length < 2) return (text) => matchPieces(pieces, text);
  return (text) => text.includes(longest) && matchPieces(pieces, text);
}

/** The text between the runs. */
function piecesOf(parts: readonly ResolvedPart[]): string[] {
  const pieces = [''];
  for (const part of parts) {
    if (part.kind === 'wildcard') pieces.push('');
    else pieces[pieces.length - 1] += part.text;
  }
  return pieces;
}

function tokensOf(part: ResolvedPart): number[] {
  if (part.kind === 'wildcard') return [part.token];
  return Array.from({ length: part.text.length }, (_, at) => part.text.charCodeAt(at));
}
