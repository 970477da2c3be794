import type { Block, Expression, Node } from '../ast.ts';
import { TemplateFailure } from '../budget.ts';
import { leave } from './lexer.ts';
import type { Kind } from './lexical-states.ts';
import { parseBody } from './parse-block.ts';
import { parseValue } from './parse-expression.ts';
import { parseReference, referenceValue, startsReference } from './parse-reference.ts';
import { looksAt, need, nested, type Parser, peek, skipSpace, take, takeIf } from './parser.ts';

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

type Argument =
  | { readonly kind: 'word'; readonly word: string }
  | {
      readonly kind: 'value';
      readonly value: Expression;
      /** The variable that it names: for `#foreach`, and for `#define`. */
      readonly variable: string;
      readonly assigned: string;
    };

interface Written {
  readonly name: string;
  readonly at: number;
  readonly args: readonly Argument[];
  readonly body: Block;
  /** As it is written. */
  readonly source: string;
  readonly bodySource: string;
}

const leftParenthesis = /[ \t\r\n]*\(/y;

/** `#name`, with arguments in parentheses, and with a block up to `#end` where the directive has one. */
export function parseDirective(on: Parser): Node | undefined {
  const { length } = on.images;
  const { image, kind, at } = take(on);
  const name = kind === 'BRACKETED_WORD' ? image.slice(2, -1) : image.slice(1);
  on.lexer.state = 'DIRECTIVE';
  leftParenthesis.lastIndex = on.lexer.at;
  const hasArguments = leftParenthesis.test(on.text);
  if (!hasArguments && directives.get(name) === 'block') refuse(`#${name} needs arguments.`, on.origin + at);
  if (!hasArguments) leave(on.lexer);
  const args = hasArguments ? parseArguments(on, name) : [];
  const hasBlock =
    hasArguments && (directives.get(name) === 'block' || (!directives.has(name) && name.startsWith('@')));
  const bodyStart = on.end;
  const body = hasBlock ? nested(on, parseBody) : [];
  const bodySource = on.text.slice(bodyStart, hasBlock ? peek(on).at : bodyStart);
  if (hasBlock) need(on, 'END');
  return toNode(on, { name, at: on.origin + at, args, body, source: on.images.slice(length).join(''), bodySource });
}

function parseArguments(on: Parser, name: string): Argument[] {
  skipSpace(on);
  need(on, 'LPAREN');
  const args: Argument[] = [];
  while (hasArgument(on)) {
    skipSpace(on);
    if (takeIf(on, 'COMMA')) skipSpace(on);
    const { at } = peek(on);
    const argument = parseArgument(on);
    if (argument.kind === 'word' && !mayBeWord(name, args.length))
      refuse(`#${name} takes no word there.`, on.origin + at);
    args.push(argument);
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
    return { kind: 'value', value: parseValue(on), variable: image.slice(1), assigned: image.slice(1) };
  }
  const written = parseReference(on);
  const { assigned, reference } = written;
  return { kind: 'value', value: referenceValue(written), variable: reference.name, assigned };
}

/** Undefined: nothing is printed. */
function toNode(on: Parser, directive: Written): Node | undefined {
  const { name, at } = directive;
  switch (name) {
    case 'foreach':
      return foreach(directive);
    case 'define':
      return { kind: 'define', variable: definedName(directive), body: directive.body };
    case 'literal':
      return { kind: 'text', text: directive.bodySource };
    case 'macro':
      return define(on, directive);
    case 'break':
      return { kind: 'break', scope: onlyValue(directive), at };
    case 'stop':
      onlyValue(directive);
      return { kind: 'stop' };
    case 'include':
    case 'parse':
      return refuse(`#${name} is not implemented by Sekisho.`, at);
    default:
      return { kind: 'text', text: directive.source };
  }
}

function foreach({ args, body, at }: Written): Node {
  const [variable, , over, ...more] = args;
  if (variable?.kind !== 'value' || args[1] === undefined) {
    return { kind: 'fail', message: '#foreach needs a reference and in.', at };
  }
  const list: Expression = over?.kind === 'value' ? over.value : { kind: 'literal', value: null };
  return { kind: 'foreach', variable: variable.variable, over: list, body: more[0] ? printed(more[0]) : body, at };
}

/** Velocity renders the fourth argument, whatever it is. */
function printed(argument: Argument): Block {
  if (argument.kind !== 'value' || argument.value.kind !== 'reference') return [];
  return [{ kind: 'print', prefix: '', reference: argument.value }];
}

/** Inline macros are off, as AWS has them: a macro is defined by nothing, and its calls are text. */
function define(on: Parser, { args, at }: Written): undefined {
  const [name] = args;
  if (name?.kind !== 'word') refuse('#macro needs a name.', at);
  on.macros.add(name.word);
}

function definedName({ args, at }: Written): string {
  const [argument] = args;
  if (argument?.kind !== 'value' || args.length > 1) return refuse('#define needs a reference.', at);
  return argument.assigned;
}

function onlyValue({ name, args, at }: Written): Expression | undefined {
  const [argument] = args;
  if (args.length > 1) refuse(`#${name} takes one argument.`, at);
  return argument?.kind === 'value' ? argument.value : undefined;
}

function refuse(message: string, at: number): never {
  throw new TemplateFailure(message, at);
}
