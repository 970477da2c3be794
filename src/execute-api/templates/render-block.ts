import type { Block, Branch, Expression, Node } from './ast.ts';
import { mostIterations } from './budget.ts';
import { evaluate, isTrue } from './evaluate-expression.ts';
import { toText } from './format.ts';
import { assign, resolve } from './resolve-reference.ts';
import type { Scope } from './scope.ts';
import { isList, isMap, type Value } from './values.ts';

/** How a block ended: `#break` ends the loop around it, `#stop` the template. */
type Ending = 'done' | 'break' | 'stop';

/** The text of a block. Throws TemplateFailure when the budget is used up. */
export function renderBlock(block: Block, scope: Scope): string {
  const pieces: string[] = [];
  run(block, scope, pieces);
  return pieces.join('');
}

function run(block: Block, scope: Scope, pieces: string[]): Ending {
  for (const node of block) {
    const ending = runNode(node, scope, pieces);
    if (ending !== 'done') return ending;
  }
  return 'done';
}

function runNode(node: Node, scope: Scope, pieces: string[]): Ending {
  scope.budget.spend(1);
  switch (node.kind) {
    case 'text':
      return write(node.text, scope, pieces);
    case 'print':
      return write(toText(resolve(node.reference, scope), scope.budget), scope, pieces);
    case 'set':
      assign(node.target, evaluate(node.value, scope), scope);
      return 'done';
    case 'if':
      return run(chooseBranch(node.branches, node.otherwise, scope), scope, pieces);
    case 'foreach':
      return loop(node.variable, node.over, node.body, scope, pieces);
    default:
      return node.kind;
  }
}

function write(text: string, { budget }: Scope, pieces: string[]): Ending {
  budget.write(text.length);
  pieces.push(text);
  return 'done';
}

function chooseBranch(branches: readonly Branch[], otherwise: Block, scope: Scope): Block {
  return branches.find(({ condition }) => isTrue(evaluate(condition, scope)))?.body ?? otherwise;
}

function loop(variable: string, over: Expression, body: Block, scope: Scope, pieces: string[]): Ending {
  const items = itemsOf(evaluate(over, scope)).slice(0, mostIterations);
  const { variables } = scope;
  const outer = [variable, 'foreach', 'velocityCount'].map((name) => [name, variables.get(name)] as const);
  let ending: Ending = 'done';
  for (let index = 0; index < items.length && ending === 'done'; index++) {
    variables.set(variable, items[index] ?? null);
    variables.set('foreach', position(index, items.length, outer[1]?.[1] ?? null));
    variables.set('velocityCount', index + 1);
    ending = run(body, scope, pieces);
  }
  for (const [name, value] of outer) restore(variables, name, value);
  return ending === 'stop' ? 'stop' : 'done';
}

function restore(variables: Map<string, Value>, name: string, value: Value | undefined): void {
  if (value === undefined) variables.delete(name);
  else variables.set(name, value);
}

/** `$foreach` inside the loop. */
function position(index: number, length: number, parent: Value): Value {
  return new Map<string, Value>([
    ['index', index],
    ['count', index + 1],
    ['hasNext', index + 1 < length],
    ['first', index === 0],
    ['last', index + 1 === length],
    ['parent', parent],
  ]);
}

/** Lists give their items, maps their values. */
function itemsOf(value: Value): readonly Value[] {
  if (isList(value)) return [...value.items];
  return isMap(value) ? [...value.values()] : [];
}
