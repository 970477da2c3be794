import { indexOfText, searchSteps } from '../../java/index-of-text.ts';
import { isList } from '../../java/value.ts';
import type { Pattern } from '../../pattern/pattern.ts';
import { type Budget, TemplateFailure } from '../../templates/budget.ts';
import { InvalidPath } from '../errors.ts';
import { compare, isEqual, textOf } from './compare.ts';
import type { Operand } from './operand.ts';
import { itemOperands } from './to-operand.ts';

/** INVARIANT: work on long texts and lists is paid for. */
export type Operator = (left: Operand, right: Operand, budget: Budget) => boolean;

const ordered =
  (holds: (order: number) => boolean): Operator =>
  (left, right, budget) => {
    const order = compare(left, right, budget);
    return order !== undefined && holds(order);
  };

const not =
  (operator: Operator): Operator =>
  (left, right, budget) =>
    !operator(left, right, budget);

const isSameKind: Operator = (left, right, budget) => left.kind === right.kind && isEqual(left, right, budget);

/** What compares a value with the items of a list; something else than a list makes it false. */
const ofList =
  (holds: (left: Operand, items: readonly Operand[], budget: Budget) => boolean): Operator =>
  (left, right, budget) => {
    const items = listOf(right, budget);
    return items !== undefined && holds(left, items, budget);
  };

const isIn = ofList((left, items, budget) => items.some((item) => isEqual(left, item, budget)));

/** What compares the items of two lists: whether one of the right ones is equal. */
const ofLists = (holds: (left: readonly Operand[], isRight: (item: Operand) => boolean) => boolean): Operator =>
  ofList((left, right, budget) => {
    const items = listOf(left, budget);
    if (items) budget.spend(items.length * right.length);
    return items !== undefined && holds(items, (item) => right.some((other) => isEqual(item, other, budget)));
  });

/** https://github.com/json-path/JsonPath#filter-operators: `type` and `all` hold for nothing in text. */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['==', isEqual],
  ['!=', not(isEqual)],
  ['===', isSameKind],
  ['!==', not(isSameKind)],
  ['<', ordered((order) => order < 0)],
  ['<=', ordered((order) => order <= 0)],
  ['>', ordered((order) => order > 0)],
  ['>=', ordered((order) => order >= 0)],
  ['=~', matches],
  ['IN', isIn],
  ['NIN', not(isIn)],
  ['CONTAINS', contains],
  ['SIZE', hasSize],
  ['EMPTY', isEmpty],
  ['SUBSETOF', ofLists((left, isRight) => left.every(isRight))],
  ['ANYOF', ofLists((left, isRight) => left.some(isRight))],
  ['NONEOF', ofLists((left, isRight) => !left.some(isRight))],
  ['ALL', holdsForNothing],
  ['TYPE', holdsForNothing],
  ['EXISTS', exists],
  ['MATCHES', holdsForNothing],
]);

function holdsForNothing(): never {
  throw new InvalidPath('The operator asks for what a filter cannot say.');
}

/** Undefined: JSON that is no list. */
function listOf(operand: Operand, budget: Budget): readonly Operand[] | undefined {
  if (operand.kind !== 'json') throw new InvalidPath('Expected value list node');
  return isList(operand.value) ? itemOperands(operand.value.items, budget) : undefined;
}

function contains(left: Operand, right: Operand, budget: Budget): boolean {
  if (left.kind === 'json') return listOf(left, budget)?.some((item) => isEqual(right, item, budget)) ?? false;
  if (left.kind !== 'string' || right.kind !== 'string') return false;
  budget.spend(searchSteps(left.text, right.text));
  return indexOfText(left.text, right.text) >= 0;
}

/** Of a string or a list. */
function hasSize(left: Operand, right: Operand): boolean {
  if (right.kind !== 'number') return false;
  const size = Number(textOf(right)) | 0;
  if (left.kind === 'string') return left.text.length === size;
  return left.kind === 'json' && isList(left.value) && left.value.items.length === size;
}

/** Of a map Jayway asks as if it were a collection, and fails. */
function isEmpty(left: Operand, right: Operand): boolean {
  if (left.kind === 'string') return (left.text === '') === isTrue(right);
  if (left.kind !== 'json') return false;
  if (isList(left.value)) return (left.value.items.length === 0) === isTrue(right);
  throw new TemplateFailure('A JSONPath of the template asks whether a map is empty.');
}

function isTrue(operand: Operand): boolean {
  if (operand.kind !== 'boolean') throw new InvalidPath('Expected boolean node');
  return operand.value;
}

function exists(left: Operand, right: Operand): boolean {
  if (left.kind !== 'boolean' && right.kind !== 'boolean')
    throw new TemplateFailure('Failed to evaluate exists expression');
  return isTrue(left) === isTrue(right);
}

/** One side is a pattern; of a list one item must match. */
function matches(left: Operand, right: Operand, budget: Budget): boolean {
  if (left.kind === 'pattern') return right.kind !== 'pattern' && matchesAny(left.pattern, right, budget);
  return right.kind === 'pattern' && matchesAny(right.pattern, left, budget);
}

function matchesAny(pattern: Pattern, operand: Operand, budget: Budget): boolean {
  const list = operand.kind === 'json' && isList(operand.value) ? itemOperands(operand.value.items, budget) : [operand];
  return list.some((item) => pattern.matchesAll(patternInput(item), budget.spend));
}

function patternInput(operand: Operand): string {
  return operand.kind === 'boolean' ? String(operand.value) : (textOf(operand) ?? '');
}
