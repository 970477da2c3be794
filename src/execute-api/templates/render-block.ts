import { iterate } from '../java/iterators.ts';
import { toText } from '../java/to-text.ts';
import { isHost, type Value } from '../java/value.ts';
import type { Block, Branch, Foreach, Node, Reference } from './ast.ts';
import { mostIterations, TemplateFailure } from './budget.ts';
import { definedBlock } from './defined-block.ts';
import { evaluate, isTrue } from './evaluate-expression.ts';
import { locate } from './locate.ts';
import { isLoopScope, type Loop, loopScope } from './loop-scope.ts';
import { assign, resolve } from './resolve-reference.ts';
import { nullHolding, type Scope, type Variables } from './scope.ts';
import { Stop } from './stop.ts';

/** The text of a block. Throws TemplateFailure when the budget is used up, and Stop. */
export function renderBlock(block: Block, scope: Scope): string {
  const pieces: string[] = [];
  run(block, scope, pieces);
  return pieces.join('');
}

/** The text of a template, up to where it stops. */
export function renderTemplate(block: Block, scope: Scope): string {
  const pieces: string[] = [];
  try {
    run(block, scope, pieces);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return pieces.join('');
}

function run(block: Block, scope: Scope, pieces: string[]): void {
  for (const node of block) runNode(node, scope, pieces);
}

function runNode(node: Node, scope: Scope, pieces: string[]): void {
  scope.budget.spend(1);
  if (node.kind === 'text') write(node.text, scope, pieces);
  else if (node.kind === 'print') print(node.prefix, node.reference, scope, pieces);
  else if (node.kind === 'escaped') printSource(node.text, node.reference, scope, pieces);
  else if (node.kind === 'set') set(node, scope);
  else if (node.kind === 'if') run(chooseBranch(node.branches, node.otherwise, scope), scope, pieces);
  else if (node.kind === 'foreach') loop(node, scope, pieces);
  else if (node.kind === 'define') define(node, scope);
  else leave(node, scope);
}

function set({ variable, target, value }: Extract<Node, { kind: 'set' }>, scope: Scope): void {
  const assigned = evaluate(value, scope);
  if (assigned !== null) assign(variable, target, assigned, scope);
}

function define({ variable, body }: Extract<Node, { kind: 'define' }>, scope: Scope): void {
  const block = definedBlock((into) => run(body, scope, into));
  scope.variables.set(variable, block);
}

function leave(node: Extract<Node, { kind: 'break' | 'stop' | 'fail' }>, scope: Scope): never {
  if (node.kind === 'fail') throw new TemplateFailure(node.message, node.at);
  throw node.kind === 'stop' ? new Stop('template') : stopAt(node.scope && evaluate(node.scope, scope), node.at);
}

function write(text: string, { budget }: Scope, pieces: string[]): void {
  budget.write(text.length);
  pieces.push(text);
}

/** What cannot be printed, as a block within itself, is printed as it is written. */
function print(prefix: string, reference: Reference, scope: Scope, pieces: string[]): void {
  const value = resolve(reference, scope);
  if (isHost(value) && value.render?.(pieces)) return;
  const text = isHost(value) ? value.text() : toText(value, scope.budget);
  write(prefix + (text ?? reference.source), scope, pieces);
}

function printSource(text: string, reference: Reference, scope: Scope, pieces: string[]): void {
  resolve(reference, scope);
  write(text, scope, pieces);
}

function chooseBranch(branches: readonly Branch[], otherwise: Block, scope: Scope): Block {
  return branches.find(({ condition }) => isTrue(condition, scope))?.body ?? otherwise;
}

function stopAt(scope: Value | undefined, at: number): Stop {
  if (scope === undefined) return new Stop('nearest');
  if (!isLoopScope(scope)) throw new TemplateFailure('#break needs a scope.', at);
  return new Stop(scope);
}

const loopVariables = ['foreach', 'velocityCount', 'velocityHasNext'] as const;

function loop({ variable, over, body, at }: Foreach, scope: Scope, pieces: string[]): void {
  const iterator = iterate(evaluate(over, scope));
  if (!iterator) return;
  const { variables } = scope;
  const before = [variable, ...loopVariables].map((name) => [name, variables.get(name)] as const);
  const place: Loop = { index: -1, hasNext: false };
  const own = loopScope(place, variables.get('foreach'));
  variables.set('foreach', own);
  const nulls = nullHolding(variables, variable);
  try {
    while (place.index + 1 < mostIterations && iterator.hasNext()) {
      const item = iterator.next() ?? null;
      place.index++;
      place.hasNext = iterator.hasNext();
      variables.set('velocityCount', place.index + 1);
      variables.set('velocityHasNext', place.hasNext);
      variables.set(variable, item);
      run(body, item === null ? { ...scope, variables: nulls } : scope, pieces);
    }
  } catch (error) {
    if (!(error instanceof Stop) || !error.endsAt(own)) throw locate(error, at);
  } finally {
    for (const [name, value] of before) restore(variables, name, value);
  }
}

function restore(variables: Variables, name: string, value: Value | undefined): void {
  if (value === undefined || value === null) variables.delete(name);
  else variables.set(name, value);
}
