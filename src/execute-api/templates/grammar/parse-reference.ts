import type { Access, Expression, Node, Reference } from '../ast.ts';
import type { Token } from './lexer.ts';
import { parameterStarts, parseArguments, parseLiteral } from './parse-expression.ts';
import { looksAt, need, nested, type Parser, peek, skipSpace, take, takeIf, unexpected } from './parser.ts';

/** A reference as it is met in a template: what stands before it counts when it is printed. */
export interface WrittenReference {
  readonly reference: Reference;
  /** `$` and `#` in front of it, and half of the backslashes. */
  readonly prefix: string;
  /** Behind an odd number of backslashes, it is printed as it is written. */
  readonly escaped: boolean;
  /** An identifier without `$`, such as the `null` of `$map.put("a", null)`: it is null, and text where it is printed. */
  readonly isBare: boolean;
  /** `$\!name` is never a value. */
  readonly isBroken: boolean;
  /** The name that `#set` and `#define` give a value to: of `${name}` and `$!name` they take the first token. */
  readonly assigned: string;
}

/** `LOOKAHEAD(2)`: `$name`, or `${` before a name. */
export function startsReference(on: Parser): boolean {
  return looksAt(on, 'IDENTIFIER') || (looksAt(on, 'LCURLY') && looksAt(on, 'IDENTIFIER', 2));
}

export function parseReference(on: Parser): WrittenReference {
  return nested(on, parseHere);
}

function parseHere(on: Parser): WrittenReference {
  const first = take(on);
  const braced = first.kind === 'LCURLY';
  const name = braced ? need(on, 'IDENTIFIER') : first;
  const path = parsePath(on);
  if (braced) need(on, 'RCURLY');
  return written(on, first, name, path);
}

function written(on: Parser, first: Token, name: Token, path: readonly Access[]): WrittenReference {
  const slashes = countBackslashes(first.image);
  const dollar = Math.max(first.image.lastIndexOf('$'), slashes);
  const image = first.image.slice(dollar);
  const source = on.text.slice(first.end - image.length, on.end);
  const reference = {
    kind: 'reference',
    name: rootOf(image, first, name),
    path,
    source,
    at: on.origin + first.at,
  } as const;
  const half = '\\'.repeat(slashes >> 1);
  return {
    reference,
    prefix: slashes % 2 === 1 ? half : half + first.image.slice(slashes, dollar),
    escaped: slashes % 2 === 1,
    isBare: image[0] !== '$',
    isBroken: first.image.includes('\\!'),
    assigned: image.slice(1),
  };
}

function countBackslashes(image: string): number {
  let count = 0;
  while (image[count] === '\\') count++;
  return count;
}

/** The name of the variable: behind `$` or `$!`, or in braces. */
function rootOf(image: string, first: Token, name: Token): string {
  if (image[0] !== '$') return image;
  if (name !== first) return name.image;
  return image.slice(image[1] === '!' ? 2 : 1);
}

const nowhere: readonly Access[] = [];

function parsePath(on: Parser): readonly Access[] {
  if (!looksAt(on, 'DOT') && !looksAt(on, 'INDEX_LBRACKET')) return nowhere;
  const path = parseIndexes(on);
  while (looksAt(on, 'DOT') && looksAt(on, 'IDENTIFIER', 2)) {
    take(on);
    path.push(parseMember(on), ...parseIndexes(on));
  }
  return path;
}

/** `LOOKAHEAD(3)`: a method when something that can be its first argument follows the parenthesis, or its end. */
function parseMember(on: Parser): Access {
  const { image: name } = take(on);
  if (!looksAt(on, 'LPAREN')) return { kind: 'property', name };
  const { kind } = peek(on, 2);
  if (kind !== 'REFMOD2_RPAREN' && !parameterStarts.has(kind)) return { kind: 'property', name };
  take(on);
  return { kind: 'call', name, args: parseArguments(on, 'REFMOD2_RPAREN') };
}

function parseIndexes(on: Parser): Access[] {
  const indexes: Access[] = [];
  while (takeIf(on, 'INDEX_LBRACKET')) {
    skipSpace(on);
    const index = parseIndex(on);
    skipSpace(on);
    need(on, 'INDEX_RBRACKET');
    indexes.push({ kind: 'index', index });
  }
  return indexes;
}

const literals = new Set(['STRING_LITERAL', 'INTEGER_LITERAL', 'TRUE', 'FALSE']);

function parseIndex(on: Parser): Expression {
  if (literals.has(peek(on).kind)) return parseLiteral(on);
  return startsReference(on) ? referenceValue(parseReference(on)) : unexpected(on);
}

/** A reference where a value is asked for. */
export function referenceValue({ reference, isBare, isBroken }: WrittenReference): Expression {
  return isBare || isBroken ? { kind: 'literal', value: null } : reference;
}

/** A reference where it is printed. */
export function printed({ reference, prefix, escaped, isBare, isBroken }: WrittenReference): Node {
  if (isBare || isBroken) return { kind: 'text', text: isBare ? reference.name : '' };
  if (escaped) return { kind: 'escaped', text: prefix + reference.source, reference };
  return { kind: 'print', prefix, reference };
}
