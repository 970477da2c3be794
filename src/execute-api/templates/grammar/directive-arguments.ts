import type { Block, Expression } from '../ast.ts';
import { TemplateFailure } from '../budget.ts';
import type { Kind } from './lexical-states.ts';
import { parseValue } from './parse-expression.ts';
import { parseReference, printed, referenceValue, startsReference } from './parse-reference.ts';
import { looksAt, need, type Parser, peek, skipSpace, take, takeIf } from './parser.ts';

/** Directives that are looked up by name, and whether a block belongs to them. */
export const directives: ReadonlyMap<string, 'block' | 'line'> = new Map<string, 'block' | 'line'>([
  ['foreach', 'block'],
  ['define', 'block'],
  ['literal', 'block'],
  ['macro', 'block'],
  ['include', 'line'],
  ['parse', 'line'],
  ['break', 'line'],
  ['stop', 'line'],
]);

/** An argument of a directive. */
export type Argument =
  | { readonly kind: 'word'; readonly word: string }
  | {
      readonly kind: 'value';
      readonly value: Expression;
      /** The variable that it names: for `#foreach`, and for `#define`. */
      readonly variable: string;
      readonly assigned: string;
      /** What is printed where it is rendered. */
      readonly rendered: Block;
    };

/** Arguments in parentheses, with commas between them or without. */
export function parseArguments(on: Parser, name: string): Argument[] {
  skipSpace(on);
  need(on, 'LPAREN');
  const args: Argument[] = [];
  while (hasArgument(on)) {
    skipSpace(on);
    if (takeIf(on, 'COMMA')) skipSpace(on);
    if (looksAt(on, 'WORD') && !mayBeWord(name, args.length)) {
      throw new TemplateFailure(`#${name} takes no word there.`, on.origin + peek(on).at);
    }
    args.push(parseArgument(on));
  }
  skipSpace(on);
  need(on, 'RPAREN');
  return args;
}

/** The `in` of `#foreach`, the name of a macro, and all of what is no directive. */
function mayBeWord(name: string, position: number): boolean {
  if (name === 'foreach') return position === 1;
  return name === 'macro' ? position === 0 : !directives.has(name);
}

const argumentStarts: ReadonlySet<Kind> = new Set<Kind>([
  'IDENTIFIER',
  'LCURLY',
  'WORD',
  'STRING_LITERAL',
  'INTEGER_LITERAL',
  'FLOATING_POINT_LITERAL',
  'LBRACKET',
  'LEFT_CURLEY',
  'TRUE',
  'FALSE',
]);

function hasArgument(on: Parser): boolean {
  const distance = looksAt(on, 'WHITESPACE') ? 2 : 1;
  const { kind } = peek(on, distance);
  return kind === 'COMMA' || argumentStarts.has(kind);
}

function parseArgument(on: Parser): Argument {
  const { kind, image } = peek(on);
  if (kind === 'WORD') return { kind: 'word', word: take(on).image };
  if (!startsReference(on)) {
    return { kind: 'value', value: parseValue(on), variable: image.slice(1), assigned: image.slice(1), rendered: [] };
  }
  const written = parseReference(on);
  const { assigned, reference } = written;
  return {
    kind: 'value',
    value: referenceValue(written),
    variable: reference.name,
    assigned,
    rendered: [printed(written)],
  };
}
