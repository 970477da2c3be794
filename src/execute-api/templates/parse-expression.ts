import type { Expression, Operator } from './ast.ts';
import { TemplateFailure } from './budget.ts';
import { type Cursor, cursor, looksAt, need, nested, skipSpace, take, takeMatch } from './cursor.ts';
import { parseList, parseReference, takeComma } from './parse-reference.ts';
import { parseBlock } from './parse-template.ts';

type Level = readonly (readonly [spelling: RegExp, operator: Operator])[];

/** Operators by precedence, the weakest first. https://velocity.apache.org/engine/1.7/vtl-reference.html */
const levels: readonly Level[] = [
  [[/\|\||or\b/y, 'or']],
  [[/&&|and\b/y, 'and']],
  [
    [/==|eq\b/y, '=='],
    [/!=|ne\b/y, '!='],
  ],
  [
    [/<=|le\b/y, '<='],
    [/>=|ge\b/y, '>='],
    [/<|lt\b/y, '<'],
    [/>|gt\b/y, '>'],
  ],
  [
    [/\+/y, '+'],
    [/-/y, '-'],
  ],
  [
    [/\*/y, '*'],
    [/\//y, '/'],
    [/%/y, '%'],
  ],
];

export function parseExpression(on: Cursor): Expression {
  return nested(on, () => parseLevel(on, 0));
}

function parseLevel(on: Cursor, level: number): Expression {
  const operators = levels[level];
  if (!operators) return parseUnary(on);
  let left = parseLevel(on, level + 1);
  let count = 0;
  for (let operator = takeOperator(on, operators); operator; operator = takeOperator(on, operators)) {
    // INVARIANT: a chain of operators leans left, so its evaluation recurses as deep as the chain is long.
    if (++count > 100) throw new TemplateFailure('An expression of the template is too long.');
    left = { kind: 'binary', operator, left, right: parseLevel(on, level + 1) };
  }
  return left;
}

function takeOperator(on: Cursor, operators: Level): Operator | undefined {
  skipSpace(on);
  return operators.find(([spelling]) => takeMatch(on, spelling) !== '')?.[1];
}

const notWord = /not\b/y;

function parseUnary(on: Cursor): Expression {
  skipSpace(on);
  if (take(on, '!') || takeMatch(on, notWord)) return { kind: 'not', operand: nested(on, parseUnary) };
  if (take(on, '-')) return { kind: 'negative', operand: nested(on, parseUnary) };
  return parsePrimary(on);
}

const numeral = /\d+(?:\.\d+)?/y;
const word = /(?:true|false|null)\b/y;
const words = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function parsePrimary(on: Cursor): Expression {
  if (looksAt(on, '$')) return parseReference(on) ?? unexpected(on);
  if (take(on, "'")) return { kind: 'literal', value: takeQuoted(on, "'") };
  if (take(on, '"')) return interpolated(on, takeQuoted(on, '"'));
  if (take(on, '(')) return parenthesised(on);
  if (take(on, '[')) return parseListOrRange(on);
  if (take(on, '{')) return parseMap(on);
  const number = takeMatch(on, numeral);
  if (number !== '') return { kind: 'literal', value: Number(number) };
  const name = takeMatch(on, word);
  return name === '' ? unexpected(on) : { kind: 'literal', value: words.get(name) ?? null };
}

function parenthesised(on: Cursor): Expression {
  const inner = parseExpression(on);
  skipSpace(on);
  need(on, ')');
  return inner;
}

/** Up to the closing mark; the mark twice stands for itself. Backslashes are text. */
function takeQuoted(on: Cursor, mark: string): string {
  let text = '';
  for (;;) {
    const end = on.text.indexOf(mark, on.at);
    if (end < 0) throw new TemplateFailure('A string of the template has no end.');
    text += on.text.slice(on.at, end);
    on.at = end + 1;
    if (!take(on, mark)) return text;
    text += mark;
  }
}

/** Text between double quotes is a template itself. */
function interpolated(on: Cursor, text: string): Expression {
  if (!/[$#]/.test(text)) return { kind: 'literal', value: text };
  return { kind: 'interpolated', body: nested(on, () => parseBlock(cursor(text, on.depth), [])) };
}

function parseListOrRange(on: Cursor): Expression {
  skipSpace(on);
  if (take(on, ']')) return { kind: 'list', items: [] };
  const first = parseExpression(on);
  skipSpace(on);
  if (take(on, '..')) return parseRangeEnd(on, first);
  const rest = takeComma(on) ? parseList(on, ']') : need(on, ']');
  return { kind: 'list', items: [first, ...(rest ?? [])] };
}

function parseRangeEnd(on: Cursor, from: Expression): Expression {
  const to = parseExpression(on);
  skipSpace(on);
  need(on, ']');
  return { kind: 'range', from, to };
}

function parseMap(on: Cursor): Expression {
  const entries: [Expression, Expression][] = [];
  skipSpace(on);
  if (take(on, '}')) return { kind: 'map', entries };
  do {
    const key = parseExpression(on);
    skipSpace(on);
    need(on, ':');
    entries.push([key, parseExpression(on)]);
  } while (takeComma(on));
  need(on, '}');
  return { kind: 'map', entries };
}

function unexpected(on: Cursor): never {
  throw new TemplateFailure(`Unexpected text at character ${on.at} of the template.`);
}
