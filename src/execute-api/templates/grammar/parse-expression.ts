import { narrowest } from '../../java/integers.ts';
import { double } from '../../java/value.ts';
import type { Expression, Operand, Operator } from '../ast.ts';
import { TemplateFailure } from '../budget.ts';
import type { Kind } from './lexical-states.ts';
import { parseReference, referenceValue, startsReference } from './parse-reference.ts';
import { parseString } from './parse-string.ts';
import { looksAt, need, nested, type Parser, peek, skipSpace, take, takeIf, unexpected } from './parser.ts';

const spellings: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['||', 'or'],
  ['&&', 'and'],
  ['eq', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
]);

/** Operators by precedence, the weakest first. */
const levels: readonly ReadonlySet<Operator>[] = [
  new Set(['or']),
  new Set(['and']),
  new Set(['==', '!=']),
  new Set(['<', '<=', '>', '>=']),
  new Set(['+', '-']),
  new Set(['*', '/', '%']),
];

export function parseExpression(on: Parser): Expression {
  return nested(on, () => parseLevel(on, 0).expression);
}

/** What Velocity takes for the source of a chain of operators is its last operand as it is written. */
function parseLevel(on: Parser, level: number): Operand {
  const operators = levels[level];
  if (!operators) return parseUnary(on);
  const start = peek(on).at;
  const first = parseLevel(on, level + 1);
  const rest: { operator: Operator; operand: Operand }[] = [];
  for (let operator = operatorHere(on); operator && operators.has(operator); operator = operatorHere(on)) {
    take(on);
    rest.push({ operator, operand: parseLevel(on, level + 1) });
  }
  const last = rest.at(-1);
  if (!last) return first;
  return { expression: { kind: 'chain', first, rest }, source: last.operand.written, written: writtenFrom(on, start) };
}

function operatorHere(on: Parser): Operator | undefined {
  const { kind, image } = peek(on);
  return kind === 'OPERATOR' ? (spellings.get(image) ?? (image as Operator)) : undefined;
}

function writtenFrom(on: Parser, start: number): string {
  return on.text.slice(start, on.end);
}

function parseUnary(on: Parser): Operand {
  const start = peek(on).at;
  skipSpace(on);
  if (takeIf(on, 'LOGICAL_NOT')) {
    const { expression: operand } = nested(on, parseUnary);
    return asWritten(on, { kind: 'not', operand }, start);
  }
  if (takeIf(on, 'LPAREN')) return parenthesised(on, start);
  const expression = parseValue(on);
  skipSpace(on);
  return asWritten(on, expression, start);
}

function asWritten(on: Parser, expression: Expression, start: number): Operand {
  const source = writtenFrom(on, start);
  return { expression, source, written: source };
}

function parenthesised(on: Parser, start: number): Operand {
  const inner = on.end;
  const expression = parseExpression(on);
  const source = writtenFrom(on, inner);
  need(on, 'RPAREN');
  skipSpace(on);
  return { expression, source, written: writtenFrom(on, start) };
}

/** What an argument of a method can begin with. */
export const parameterStarts: ReadonlySet<Kind> = new Set<Kind>([
  'WHITESPACE',
  'STRING_LITERAL',
  'INTEGER_LITERAL',
  'FLOATING_POINT_LITERAL',
  'LBRACKET',
  'LEFT_CURLEY',
  'TRUE',
  'FALSE',
  'IDENTIFIER',
  'LCURLY',
]);

/** An argument, an item of a list, a key or a value of a map: no expression with operators. */
function parseParameter(on: Parser): Expression {
  skipSpace(on);
  const value = nested(on, parseValue);
  skipSpace(on);
  return value;
}

/** Arguments between commas, up to the closing mark. */
export function parseArguments(on: Parser, closing: Kind): Expression[] {
  if (takeIf(on, closing)) return [];
  const parameters = [parseParameter(on)];
  while (takeIf(on, 'COMMA')) parameters.push(parseParameter(on));
  need(on, closing);
  return parameters;
}

export function parseValue(on: Parser): Expression {
  if (startsReference(on)) return referenceValue(parseReference(on));
  if (looksAt(on, 'LBRACKET')) return parseListOrRange(on);
  return looksAt(on, 'LEFT_CURLEY') ? parseMap(on) : parseLiteral(on);
}

export function parseLiteral(on: Parser): Expression {
  switch (peek(on).kind) {
    case 'STRING_LITERAL':
      return parseString(on);
    case 'INTEGER_LITERAL':
      return { kind: 'literal', value: narrowest(BigInt(digits(on))) };
    case 'FLOATING_POINT_LITERAL':
      return { kind: 'literal', value: double(Number(digits(on))) };
    case 'TRUE':
    case 'FALSE':
      return { kind: 'literal', value: take(on).kind === 'TRUE' };
    default:
      return unexpected(on);
  }
}

/** Work on a number grows with the square of its length. */
const mostDigits = 1000;

/** A `#` that has led to the number is wrong. */
function digits(on: Parser): string {
  const { image, at } = take(on);
  if (!/^[-.\d]/.test(image)) throw new TemplateFailure(`${image} is no number.`, on.origin + at);
  if (image.length > mostDigits) throw new TemplateFailure('A number of the template is too long.', on.origin + at);
  return image;
}

function parseListOrRange(on: Parser): Expression {
  take(on);
  if (takeIf(on, 'RBRACKET')) return { kind: 'list', items: [] };
  const first = parseParameter(on);
  if (looksAt(on, 'DOUBLEDOT') && isRangeEnd(first)) return parseRange(on, first);
  const items = [first];
  while (takeIf(on, 'COMMA')) items.push(parseParameter(on));
  need(on, 'RBRACKET');
  return { kind: 'list', items };
}

function parseRange(on: Parser, from: Expression): Expression {
  take(on);
  const to = parseParameter(on);
  if (!isRangeEnd(to)) unexpected(on);
  need(on, 'RBRACKET');
  return { kind: 'range', from, to };
}

function isRangeEnd(value: Expression): boolean {
  if (value.kind === 'literal') return value.value === null || /^(?:number|bigint)$/.test(typeof value.value);
  return value.kind === 'reference';
}

function parseMap(on: Parser): Expression {
  take(on);
  const entries: [Expression, Expression][] = [];
  if (!closesMap(on, 1) && !(looksAt(on, 'WHITESPACE') && closesMap(on, 2))) {
    do entries.push(parseEntry(on));
    while (takeIf(on, 'COMMA'));
  }
  skipSpace(on);
  if (!closesMap(on, 1)) unexpected(on);
  take(on);
  return { kind: 'map', entries };
}

function closesMap(on: Parser, distance: number): boolean {
  return looksAt(on, 'RIGHT_CURLEY', distance) || looksAt(on, 'RCURLY', distance);
}

function parseEntry(on: Parser): [Expression, Expression] {
  const key = parseParameter(on);
  need(on, 'COLON');
  return [key, parseParameter(on)];
}
