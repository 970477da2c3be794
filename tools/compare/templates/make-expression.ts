import type { Random } from '../../../test/random.ts';

export const names = ['a', 'b', 'item', 'body', 'm', 'l', 's', 'n', 'nope', 'x-y'];

/** A reference, formal or quiet or neither, with some path. */
export function reference(random: Random, depth: number): string {
  const open = random.pick(['$', '$', '$', '$!', '${', '$!{']);
  const close = open.endsWith('{') ? '}' : '';
  return `${open}${random.pick(names)}${path(random, depth)}${close}`;
}

function path(random: Random, depth: number): string {
  let made = '';
  for (let left = random.below(3); left > 0; left--) made += access(random, depth);
  return made;
}

function access(random: Random, depth: number): string {
  switch (random.below(6)) {
    case 0:
      return `.${random.pick(['id', 'name', 'items', 'k', 'size', 'empty', 'nested', 'price', 'length', 'x'])}`;
    case 1:
      return `[${random.pick(['0', '1', '-1', '7', '"k"', "'name'", '$n', '$s'])}]`;
    default:
      return `.${method(random, depth)}`;
  }
}

const noArguments =
  `size() isEmpty() length() toString() trim() toUpperCase() toLowerCase() keySet() values() hashCode() intValue()
  doubleValue() nope() clear() iterator() entrySet()`.split(/\s+/);
const oneArgument =
  `get contains equals indexOf remove add containsKey startsWith endsWith concat substring charAt compareTo split
  matches equalsIgnoreCase lastIndexOf containsValue addAll putAll`.split(/\s+/);
const twoArguments =
  `put replace replaceAll substring set add getOrDefault subList split indexOf replaceFirst remove`.split(/\s+/);

function method(random: Random, depth: number): string {
  const kind = random.below(3);
  if (kind === 0) return random.pick(noArguments);
  const space = random.pick(['', '', ' ']);
  if (kind === 1) return `${random.pick(oneArgument)}(${parameter(random, depth)})`;
  return `${random.pick(twoArguments)}(${parameter(random, depth)},${space}${parameter(random, depth)})`;
}

function parameter(random: Random, depth: number): string {
  switch (random.below(depth > 0 ? 9 : 6)) {
    case 0:
      return String(random.below(6) - 1);
    case 1:
      return literalText(random);
    case 2:
      return random.pick([
        'true',
        'false',
        '1.5',
        '0.1',
        '10.0',
        '2147483647',
        '9007199254740993',
        '1e3',
        '.5',
        'null',
      ]);
    case 3:
    case 4:
    case 5:
      return `$${random.pick(names)}`;
    case 6:
      return reference(random, depth - 1);
    case 7:
      return `[${parameter(random, depth - 1)}, ${parameter(random, depth - 1)}]`;
    default:
      return `{"k": ${parameter(random, depth - 1)}}`;
  }
}

function literalText(random: Random): string {
  return random.pick([
    '"a"',
    '"b,c"',
    "'it'",
    '""',
    "''",
    '"$s"',
    '"v $a.k"',
    '"a ""q"""',
    "'a.b'",
    '","',
    '"k"',
    '"\\$s"',
    '"#if($n)y#end"',
    '"[a-z]+"',
    '"\\u0041"',
    '"-"',
    '"3"',
  ]);
}

const operators = [
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '&&',
  '||',
  '+',
  '-',
  '*',
  '/',
  '%',
  'eq',
  'lt',
  'and',
  'or',
  'ne',
  'gt',
];

/** What stands in `#set` and `#if`. */
export function expression(random: Random, depth: number): string {
  if (depth === 0 || random.chance(0.4)) return parameter(random, 1);
  switch (random.below(6)) {
    case 0:
      return `!${expression(random, depth - 1)}`;
    case 1:
      return `(${expression(random, depth - 1)})`;
    case 2:
      return `$${random.pick(names)}.${method(random, 1)}`;
    default:
      return `${expression(random, depth - 1)} ${random.pick(operators)} ${expression(random, depth - 1)}`;
  }
}
