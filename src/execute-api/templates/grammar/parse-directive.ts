import type { Block, Expression, Node } from '../ast.ts';
import { TemplateFailure } from '../budget.ts';
import { type Argument, directives, parseArguments } from './directive-arguments.ts';
import { leave } from './lexer-state.ts';
import { parseBody } from './parse-block.ts';
import { need, nested, type Parser, peek, take } from './parser.ts';

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
  const hasArguments = parenthesisFollows(on);
  if (!hasArguments && directives.get(name) === 'block') refuse(`#${name} needs arguments.`, on.origin + at);
  if (!hasArguments) leave(on.lexer);
  const args = hasArguments ? parseArguments(on, name) : [];
  const block = hasArguments && takesBlock(name) ? parseDirectiveBody(on) : { body: [], bodySource: '' };
  return toNode(on, { name, at: on.origin + at, args, ...block, source: on.images.slice(length).join('') });
}

function parenthesisFollows(on: Parser): boolean {
  leftParenthesis.lastIndex = on.lexer.at;
  return leftParenthesis.test(on.text);
}

/** Of what is no directive, `#@name` does. */
function takesBlock(name: string): boolean {
  return directives.has(name) ? directives.get(name) === 'block' : name.startsWith('@');
}

function parseDirectiveBody(on: Parser): Pick<Written, 'body' | 'bodySource'> {
  const start = on.end;
  const body = nested(on, parseBody);
  const bodySource = on.text.slice(start, peek(on).at);
  need(on, 'END');
  return { body, bodySource };
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
  return { kind: 'foreach', variable: variable.variable, over: list, body: renderedBody(more[0], body), at };
}

/** A fourth argument is rendered in place of the block. */
function renderedBody(fourth: Argument | undefined, body: Block): Block {
  if (fourth === undefined) return body;
  return fourth.kind === 'value' ? fourth.rendered : [];
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
