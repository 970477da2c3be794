import type { Block, Branch, Node } from '../ast.ts';
import { largestTemplate, TemplateFailure } from '../budget.ts';
import { directives } from './directive-arguments.ts';
import type { Kind } from './lexical-states.ts';
import { parseDirective } from './parse-directive.ts';
import { parseExpression } from './parse-expression.ts';
import { parseReference, printed, startsReference } from './parse-reference.ts';
import { looksAt, need, nested, type Parser, parser, peek, skipSpace, take, takeIf, unexpected } from './parser.ts';

/** Reads a mapping template. Throws TemplateFailure. https://velocity.apache.org/engine/1.7/vtl-reference.html */
export function parse(text: string): Block {
  if (text.length > largestTemplate) throw new TemplateFailure('The template is larger than 300 KB.');
  return parseTemplate(parser(text));
}

export function parseTemplate(on: Parser): Block {
  const block = parseBody(on);
  return looksAt(on, 'EOF') ? block : unexpected(on);
}

/** Statements, up to what can be none. */
export function parseBody(on: Parser): Block {
  const nodes: Node[] = [];
  for (let kind = peek(on).kind; statementStarts.has(kind); kind = peek(on).kind) parseStatement(on, nodes);
  return nodes;
}

const texts: ReadonlySet<Kind> = new Set<Kind>([
  'TEXT',
  'DOT',
  'LPAREN',
  'RPAREN',
  'INTEGER_LITERAL',
  'FLOATING_POINT_LITERAL',
  'STRING_LITERAL',
  'ESCAPE',
  'LCURLY',
  'RCURLY',
  'EMPTY_INDEX',
]);

type Parse = (on: Parser) => Node | undefined;

const statements: ReadonlyMap<Kind, Parse> = new Map<Kind, Parse>([
  ['IF_DIRECTIVE', (on) => nested(on, parseIf)],
  ['SET_DIRECTIVE', parseSet],
  ['WORD', parseDirective],
  ['BRACKETED_WORD', parseDirective],
  ['SINGLE_LINE_COMMENT_START', parseLineComment],
  ['COMMENT', (on) => text(beforeComment(take(on).image))],
  ['TEXTBLOCK', (on) => text(take(on).image.slice('#[['.length, -']]#'.length))],
  ['ESCAPE_DIRECTIVE', parseEscapedDirective],
  ['DOUBLE_ESCAPE', parseEscapes],
]);

const statementStarts: ReadonlySet<Kind> = new Set<Kind>([...texts, ...statements.keys(), 'IDENTIFIER']);

function parseStatement(on: Parser, nodes: Node[]): void {
  const node = startsReference(on) ? printed(parseReference(on)) : (statements.get(peek(on).kind) ?? parseText)(on);
  if (node === undefined) return;
  const last = nodes.at(-1);
  if (node.kind === 'text' && last?.kind === 'text') nodes[nodes.length - 1] = text(last.text + node.text);
  else nodes.push(node);
}

function text(piece: string): { kind: 'text'; text: string } {
  return { kind: 'text', text: piece };
}

function parseText(on: Parser): Node {
  const { before, image } = take(on);
  return text(before + image);
}

function parseLineComment(on: Parser): Node {
  const before = beforeComment(take(on).image);
  takeIf(on, 'SINGLE_LINE_COMMENT');
  return text(before);
}

/** A `$` that led to a comment is text. */
function beforeComment(image: string): string {
  return /^(.*?)(?:##|#\*)/s.exec(image)?.[1] ?? '';
}

const controls: ReadonlySet<string> = new Set(['if', 'else', 'elseif', 'end', 'set']);

function isDirective(on: Parser, name: string): boolean {
  return directives.has(name) || on.macros.has(name);
}

/** Of the backslashes before a directive each second one is text, and the directive is text. */
function parseEscapedDirective(on: Parser): Node {
  const { image } = take(on);
  const last = image.lastIndexOf('\\');
  const directive = image.slice(last + 1);
  const name = directive.replace(/^#\{?|\}$/g, '');
  return text(controls.has(name) || isDirective(on, name) ? image.slice(0, last >> 1) + directive : image);
}

const controlKinds: ReadonlySet<Kind> = new Set<Kind>(['IF_DIRECTIVE', 'ELSE_DIRECTIVE', 'ELSEIF_DIRECTIVE', 'END']);

/** Pairs of backslashes: one of each pair is left when a directive follows. */
function parseEscapes(on: Parser): Node {
  let count = 0;
  while (takeIf(on, 'DOUBLE_ESCAPE')) count++;
  const { kind, image } = peek(on);
  return text((controlKinds.has(kind) || isDirective(on, image.slice(1)) ? '\\' : '\\\\').repeat(count));
}

function parseSet(on: Parser): Node {
  take(on);
  skipSpace(on);
  const { reference, assigned } = startsReference(on) ? parseReference(on) : unexpected(on);
  skipSpace(on);
  need(on, 'EQUALS');
  const value = parseExpression(on);
  need(on, 'RPAREN');
  on.lexer.inSet = false;
  return { kind: 'set', variable: assigned, target: reference, value };
}

function parseIf(on: Parser): Node {
  const branches: Branch[] = [];
  do branches.push(parseBranch(on));
  while (looksAt(on, 'ELSEIF_DIRECTIVE'));
  const otherwise = takeIf(on, 'ELSE_DIRECTIVE') ? parseBody(on) : [];
  need(on, 'END');
  return { kind: 'if', branches, otherwise };
}

function parseBranch(on: Parser): Branch {
  take(on);
  skipSpace(on);
  need(on, 'LPAREN');
  const condition = parseExpression(on);
  need(on, 'RPAREN');
  return { condition, body: parseBody(on) };
}
