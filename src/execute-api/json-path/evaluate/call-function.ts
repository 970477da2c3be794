import { toText } from '../../java/to-text.ts';
import { double, isList, isMap, list, type Value } from '../../java/value.ts';
import { type Budget, TemplateFailure } from '../../templates/budget.ts';
import { InvalidPath, OutOfBounds } from '../errors.ts';
import { readLenientJson } from '../filter/read-lenient-json.ts';
import { isNumber } from '../filter/to-operand.ts';
import type { Parameter, Path, Token } from '../path.ts';
import { type Aggregation, aggregations } from './aggregations.ts';

/** How a function reads the paths that it is given. */
interface Reader {
  readonly read: (path: Path) => Value;
  /** What is right below where the path leads, in another document. */
  readonly readAll: (path: Path, document: Value) => Value;
  readonly budget: Budget;
}

interface Call extends Reader {
  readonly parameters: readonly Parameter[];
  /** What the parameters come to, in order. */
  readonly values: readonly Value[];
}

type PathFunction = (value: Value, call: Call) => Value;

/** https://github.com/json-path/JsonPath#functions */
const functions: ReadonlyMap<string, PathFunction> = new Map<string, PathFunction>([
  ...[...aggregations].map(([name, aggregation]): [string, PathFunction] => [name, aggregate(aggregation)]),
  ['length', length],
  ['size', length],
  ['keys', (value) => (isMap(value) ? { kind: 'view', of: 'keySet', map: value } : null)],
  ['concat', concat],
  ['append', append],
  ['first', (value) => item(value, () => 0)],
  ['last', (value) => item(value, () => -1)],
  ['index', (value, call) => item(value, () => indexOf(call))],
]);

export function callFunction(token: Extract<Token, { kind: 'function' }>, value: Value, reader: Reader): Value {
  const found = functions.get(token.name);
  if (!found) throw new InvalidPath(`Function with name: ${token.name} does not exist.`);
  const { parameters } = token;
  const values = parameters.map((each) => (each.kind === 'json' ? readLenientJson(each.text) : reader.read(each.path)));
  return found(value, { ...reader, parameters, values });
}

/** Of a path it is the number of what is right below: the items of all that the path leads to. */
function length(value: Value, { parameters: [first], readAll }: Call): Value {
  if (first?.kind === 'json' || (first && value === null)) throw new TemplateFailure('The length is not to be had.');
  const inner = first && readAll(first.path, value);
  if (isList(inner)) return inner.items.length;
  return isList(value) ? value.items.length : isMap(value) ? value.size : null;
}

function aggregate({ start, add, result }: Aggregation): PathFunction {
  return (value, { values, budget }) => {
    const own = isList(value) ? value.items : [];
    const numbers = [...own, ...values.flatMap((each) => (isList(each) ? each.items : [each]))].filter(isNumber);
    budget.spend(own.length + numbers.length);
    if (numbers.length === 0)
      throw new TemplateFailure('Aggregation function attempted to calculate value using empty array');
    return double(result(numbers.map((each) => Number(toText(each, budget))).reduce(add, start)));
  };
}

/** Strings of the list itself, and whatever the parameters come to. */
function concat(value: Value, { values, budget }: Call): Value {
  const own = isList(value) ? value.items.filter((each) => typeof each === 'string') : [];
  const more = values.flatMap((each) => (isList(each) ? each.items : [each])).filter((each) => each !== null);
  const made = [...own, ...more].map((each) => toText(each, budget)).join('');
  budget.spend(own.length + more.length);
  budget.write(made.length);
  return made;
}

/** A list with more items. Jayway changes the document; here the document stays as it is. */
function append(value: Value, { values, budget }: Call): Value {
  if (!isList(value)) return value;
  budget.spend(value.items.length + values.length);
  return list([...value.items, ...values], value.type);
}

/** Jayway finds no first item from the end: `[1].last()` fails. */
function item(value: Value, index: () => number): Value {
  if (!isList(value)) throw new TemplateFailure('Aggregation function attempted to calculate value using empty array');
  const wanted = index();
  const at = wanted < 0 ? value.items.length + wanted : wanted;
  if (wanted < 0 && at <= 0) throw new TemplateFailure(`Target index:${wanted} larger than object count.`);
  const found = value.items[at];
  if (found === undefined) throw new OutOfBounds(`Index ${at} out of bounds`);
  return found;
}

function indexOf({ values, budget }: Call): number {
  const number = values.flatMap((each) => (isList(each) ? each.items : [each])).find(isNumber);
  if (number === undefined) throw new OutOfBounds('Index 0 out of bounds');
  return Math.trunc(Number(toText(number, budget)));
}
