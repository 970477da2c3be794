import type { Block, Node } from './ast.ts';
import { largestTemplate, TemplateFailure } from './budget.ts';
import { type Cursor, cursor, need, nested, skipSpace, take, takeMatch } from './cursor.ts';
import { parseExpression } from './parse-expression.ts';
import { parseReference } from './parse-reference.ts';

/** Reads a mapping template. Throws TemplateFailure. https://velocity.apache.org/engine/1.7/vtl-reference.html */
export function parseTemplate(text: string): Block {
  if (text.length > largestTemplate) throw new TemplateFailure('The template is larger than 300 KB.');
  return parseBlock(cursor(text), []);
}

const directive = /#(?:([a-z]+)(?![A-Za-z0-9_])|\{([a-z]+)\})/y;
const plain = /[^#$\\]+/y;
const lineComment = /##[^\r\n]*(?:\r\n|\r|\n)?/y;
const literalBlock = '#[[';
/** A directive takes the rest of its line along when there is nothing else on it. */
const lineEnd = /[ \t]*(?:\r\n|\r|\n)/y;

type Ender = 'end' | 'else' | 'elseif';

/** Nodes up to one of the directives that end this block, which is left standing; at the top there is none. */
export function parseBlock(on: Cursor, enders: readonly Ender[]): Block {
  const nodes: Node[] = [];
  while (on.at < on.text.length) {
    const name = directiveHere(on);
    if (name !== undefined && (enders as readonly string[]).includes(name)) return nodes;
    parseNode(on, name, nodes);
  }
  if (enders.length > 0) throw new TemplateFailure('The template has a directive without #end.');
  return nodes;
}

function directiveHere(on: Cursor): string | undefined {
  directive.lastIndex = on.at;
  const found = directive.exec(on.text);
  return found ? (found[1] ?? found[2]) : undefined;
}

function parseNode(on: Cursor, name: string | undefined, nodes: Node[]): void {
  const parse = name === undefined ? undefined : directives.get(name);
  if (parse) {
    if (name === 'set') dropIndent(nodes);
    takeMatch(on, directive);
    const node = nested(on, parse);
    nodes.push(node);
    return;
  }
  if (skipComment(on)) return;
  const reference = parseReference(on);
  if (reference) nodes.push({ kind: 'print', reference });
  else addText(nodes, takeText(on));
}

const directives: ReadonlyMap<string, (on: Cursor) => Node> = new Map<string, (on: Cursor) => Node>([
  ['set', parseSet],
  ['if', parseIf],
  ['foreach', parseForeach],
  ['break', () => ({ kind: 'break' })],
  ['stop', () => ({ kind: 'stop' })],
  ...['macro', 'define', 'include', 'parse', 'evaluate'].map((name) => [name, () => refuse(name)] as const),
]);

function refuse(name: string): never {
  throw new TemplateFailure(`The directive #${name} is not implemented by Sekisho.`);
}

function parseSet(on: Cursor): Node {
  open(on);
  const target = parseReference(on);
  if (!target) throw new TemplateFailure('#set needs a reference on its left.');
  skipSpace(on);
  need(on, '=');
  const value = parseExpression(on);
  close(on);
  return { kind: 'set', target, value };
}

function parseIf(on: Cursor): Node {
  const branches = [parseBranch(on)];
  for (;;) {
    const name = directiveHere(on);
    takeMatch(on, directive);
    if (name === 'elseif') branches.push(parseBranch(on));
    else {
      takeMatch(on, lineEnd);
      return { kind: 'if', branches, otherwise: name === 'else' ? parseToEnd(on) : [] };
    }
  }
}

function parseBranch(on: Cursor) {
  open(on);
  const condition = parseExpression(on);
  close(on);
  return { condition, body: parseBlock(on, ['end', 'else', 'elseif']) };
}

const inWord = /in\b/y;

function parseForeach(on: Cursor): Node {
  open(on);
  const variable = parseReference(on)?.name;
  skipSpace(on);
  if (variable === undefined || takeMatch(on, inWord) === '') {
    throw new TemplateFailure('#foreach needs a reference and in.');
  }
  const over = parseExpression(on);
  close(on);
  return { kind: 'foreach', variable, over, body: parseToEnd(on) };
}

function parseToEnd(on: Cursor): Block {
  const body = parseBlock(on, ['end']);
  takeMatch(on, directive);
  takeMatch(on, lineEnd);
  return body;
}

function open(on: Cursor): void {
  skipSpace(on);
  need(on, '(');
  skipSpace(on);
}

function close(on: Cursor): void {
  skipSpace(on);
  need(on, ')');
  takeMatch(on, lineEnd);
}

function skipComment(on: Cursor): boolean {
  if (takeMatch(on, lineComment) !== '') return true;
  if (!take(on, '#*')) return false;
  const end = on.text.indexOf('*#', on.at);
  on.at = end < 0 ? on.text.length : end + 2;
  return true;
}

function takeText(on: Cursor): string {
  if (take(on, literalBlock)) return takeLiteral(on);
  if (take(on, '\\')) return takeEscaped(on);
  return takeMatch(on, plain) || on.text[on.at++] || '';
}

function takeLiteral(on: Cursor): string {
  const end = on.text.indexOf(']]#', on.at);
  if (end < 0) throw new TemplateFailure('The template has #[[ without ]]#.');
  const text = on.text.slice(on.at, end);
  on.at = end + 3;
  return text;
}

/** A backslash before a reference or directive makes it text. */
function takeEscaped(on: Cursor): string {
  const start = on.at;
  if (parseReference(on)) return on.text.slice(start, on.at);
  const name = directiveHere(on);
  return name !== undefined && (directives.has(name) || name === 'end') ? takeMatch(on, directive) : '\\';
}

function addText(nodes: Node[], text: string): void {
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + text };
  else nodes.push({ kind: 'text', text });
}

/** The blanks before #set belong to it. */
function dropIndent(nodes: Node[]): void {
  const last = nodes.at(-1);
  if (last?.kind !== 'text') return;
  let end = last.text.length;
  while (end > 0 && (last.text[end - 1] === ' ' || last.text[end - 1] === '\t')) end--;
  nodes[nodes.length - 1] = { kind: 'text', text: last.text.slice(0, end) };
}
