import { toText } from '../../java/to-text.ts';
import { isHost, type Value } from '../../java/value.ts';
import type { Block, Node, Reference } from '../ast.ts';
import { TemplateFailure } from '../budget.ts';
import { definedBlock } from '../defined-block.ts';
import { type Frame, write } from '../frame.ts';
import { isLoopScope } from '../loop-scope.ts';
import { Stop } from '../stop.ts';
import { compileCondition, compileExpression } from './compile-expression.ts';
import { compileForeach } from './compile-foreach.ts';
import { compileReference } from './compile-reference.ts';
import { compileSet } from './compile-set.ts';
import { type Names, slotOf } from './names.ts';

/** Writes a piece of the template. Throws TemplateFailure when the budget is used up, and Stop. */
export type Render = (frame: Frame) => void;

/**
 * INVARIANT: what a block may cost, but for blocks within it and what its values say, is spent before it runs: a step for two
 * nodes, which are quick.
 */
export function compileBlock(block: Block, names: Names): Render {
  const outer = names.cost;
  names.cost = 1;
  const nodes = block.map((node) => compileNode(node, names));
  const steps = Math.ceil(names.cost / 2);
  names.cost = outer;
  return (frame) => {
    frame.budget.spend(steps);
    for (const render of nodes) render(frame);
  };
}

function compileNode(node: Node, names: Names): Render {
  names.cost++;
  switch (node.kind) {
    case 'text':
      return (frame) => write(frame, node.text);
    case 'print':
      return compilePrint(node.prefix, node.reference, names);
    case 'escaped':
      return compileEscaped(node.text, node.reference, names);
    case 'set':
      return compileSet(node, names);
    case 'if':
      return compileIf(node, names);
    case 'foreach':
      return compileForeach(node, names);
    case 'define':
      return compileDefine(node, names);
    case 'break':
      return compileBreak(node, names);
    case 'stop':
      return () => {
        throw new Stop('template');
      };
    case 'fail':
      return () => {
        throw new TemplateFailure(node.message, node.at);
      };
  }
}

/** What cannot be printed, as a block within itself, is printed as it is written. */
function compilePrint(prefix: string, reference: Reference, names: Names): Render {
  const evaluate = compileReference(reference, names);
  return (frame) => {
    const value = evaluate(frame);
    if (typeof value === 'string') write(frame, prefix === '' ? value : prefix + value);
    else if (!isHost(value)) write(frame, prefix + toText(value, frame.budget));
    else if (!value.render?.()) write(frame, prefix + (value.text() ?? reference.source));
  };
}

function compileEscaped(text: string, reference: Reference, names: Names): Render {
  const evaluate = compileReference(reference, names);
  return (frame) => {
    evaluate(frame);
    write(frame, text);
  };
}

function compileIf({ branches, otherwise }: Extract<Node, { kind: 'if' }>, names: Names): Render {
  const compiled = branches.map(({ condition, body }) => {
    return { holds: compileCondition(condition, names), render: compileBlock(body, names) };
  });
  const last = compileBlock(otherwise, names);
  return (frame) => {
    for (const { holds, render } of compiled) if (holds(frame)) return render(frame);
    return last(frame);
  };
}

function compileDefine({ variable, body }: Extract<Node, { kind: 'define' }>, names: Names): Render {
  const slot = slotOf(names, variable);
  const render = compileBlock(body, names);
  return (frame) => {
    frame.slots[slot] = definedBlock(frame, render);
  };
}

function compileBreak({ scope, at }: Extract<Node, { kind: 'break' }>, names: Names): Render {
  const target = scope && compileExpression(scope, names);
  return (frame) => {
    throw stopAt(target?.(frame), at);
  };
}

function stopAt(scope: Value | undefined, at: number): Stop {
  if (scope === undefined) return new Stop('nearest');
  if (!isLoopScope(scope)) throw new TemplateFailure('#break needs a scope.', at);
  return new Stop(scope);
}
