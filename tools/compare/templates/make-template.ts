import type { Random } from '../../../test/random.ts';

/** Templates as people write them, and with some chance broken as people break them. */
export function makeTemplate(random: Random): string {
  const made = statements(random, 3);
  if (random.chance(0.75)) return made;
  return random.chance(0.5) ? broken(random, made) : noise(random);
}

function statements(random: Random, depth: number): string {
  return Array.from({ length: 1 + random.below(4) }, () => statement(random, depth)).join(gap(random));
}

function gap(random: Random): string {
  return random.pick(['', ' ', '\n', '\n  ', ', ', '"', '\t', '\r\n', '. ', ': ']);
}

const names = ['a', 'b', 'item', 'body', 'm', 'l', 's', 'n', 'nope', 'x-y'];

const utilMethods = ['escapeJavaScript', 'urlEncode', 'base64Encode'];

function statement(random: Random, depth: number): string {
  switch (random.below(depth > 0 ? 17 : 8)) {
    case 0:
      return text(random);
    case 1:
    case 2:
      return reference(random, 2);
    case 3:
    case 4:
    case 5:
      return set(random);
    case 6:
      return random.pick([
        '## note',
        '#* block *#',
        '#** doc *#',
        '#[[ $raw #if ]]#',
        '\\$a',
        '\\#set',
        '\\\\$s',
        '$$a',
        '#$a',
        '#x($a)',
      ]);
    case 7:
      return `$!{${random.pick(names)}}`;
    case 8:
    case 9:
    case 10:
      return condition(random, depth - 1);
    case 11:
    case 12:
    case 13:
      return loop(random, depth - 1);
    case 14:
      return `#define($d)${statements(random, depth - 1)}#end$d`;
    case 15:
      return `$util.${random.pick(utilMethods)}(${random.pick(['$s', "'a&b=c d*~/'", '"$a"'])})`;
    default:
      return random.pick([
        '#macro(mac)x#end#mac()',
        '#foreach($i in $l)$i#if($velocityHasNext),#end#end',
        '#break',
        '#stop',
        '#evaluate($s)',
      ]);
  }
}

function text(random: Random): string {
  return random.pick([
    '{"a": ',
    '}',
    '"v"',
    ',',
    ' ',
    '\n',
    'a.b',
    '5$ ',
    '# ',
    '#1',
    '(x)',
    '[1]',
    '\\',
    'é',
    '$5',
    '$.a.b',
    '##',
    '"#"',
  ]);
}

function set(random: Random): string {
  const target = random.pick(['$a', '$b', '$s', '$n', '$m.k', '$m["k"]', '$l[0]', '$body.new', '$m.k.j', '$x-y']);
  const spaces = random.pick(['', ' ']);
  return `${random.pick(['', '', '  '])}#set(${spaces}${target}${spaces}=${spaces}${expression(random, 2)}${spaces})${random.pick(['', '\n', ' '])}`;
}

function condition(random: Random, depth: number): string {
  const otherwise = random.pick(['', '#else', '#{else}', `#elseif(${expression(random, 2)})`]);
  const last = otherwise === '' ? '' : `${otherwise}${statements(random, depth)}`;
  return `#if(${expression(random, 3)})${gap(random)}${statements(random, depth)}${last}#end`;
}

function loop(random: Random, depth: number): string {
  const over = random.pick([
    '$l',
    '$body.items',
    '$m',
    '$m.keySet()',
    '$m.entrySet()',
    '[1..3]',
    '[3..$n]',
    '["p","q"]',
    '$nope',
    '$s',
    '$m.values()',
    '$body.list',
    '{"k":1}',
  ]);
  const inner = random.pick([
    '$i',
    '$foreach.index',
    '$foreach.count',
    '$velocityCount',
    '$foreach.hasNext',
    '$i.key=$i.value',
    '#if($foreach.hasNext),#end',
    '$foreach.first$foreach.last',
    '#if($foreach.last)#break#end',
    '$i.id',
    '#if($velocityHasNext),#end',
    '$foreach.parent.index',
  ]);
  return `#foreach($i in ${over})${inner}${statements(random, depth)}#end`;
}

function reference(random: Random, depth: number): string {
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

const noArguments = [
  'size()',
  'isEmpty()',
  'length()',
  'toString()',
  'trim()',
  'toUpperCase()',
  'toLowerCase()',
  'keySet()',
  'values()',
  'hashCode()',
  'intValue()',
  'doubleValue()',
  'nope()',
  'clear()',
  'iterator()',
  'entrySet()',
];
const oneArgument = [
  'get',
  'contains',
  'equals',
  'indexOf',
  'remove',
  'add',
  'containsKey',
  'startsWith',
  'endsWith',
  'concat',
  'substring',
  'charAt',
  'compareTo',
  'split',
  'matches',
  'equalsIgnoreCase',
  'lastIndexOf',
  'containsValue',
  'addAll',
  'putAll',
];
const twoArguments = [
  'put',
  'replace',
  'replaceAll',
  'substring',
  'set',
  'add',
  'getOrDefault',
  'subList',
  'split',
  'indexOf',
  'replaceFirst',
  'remove',
];

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

function expression(random: Random, depth: number): string {
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

/** One piece is gone, doubled or changed. */
function broken(random: Random, template: string): string {
  const [at, length] = [random.below(template.length), 1 + random.below(4)];
  const piece = random.pick([
    '',
    '',
    template.slice(at, at + length).repeat(2),
    random.pick([...'$#(){}[]"\'\\.! \n,']),
    '#end',
    '${',
    '#if(',
  ]);
  return template.slice(0, at) + piece + template.slice(at + length);
}

function noise(random: Random): string {
  const pieces = [
    '$',
    '#',
    '\\',
    '!',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '"',
    "'",
    '.',
    ' ',
    '\n',
    'a',
    'set',
    'if',
    'end',
    'else',
    '1',
    '##',
    '#*',
    '*#',
    '#[[',
    ']]#',
    '$a',
    '#set($a = 1)',
    '#if(true)',
    '#end',
    '.b',
    ',',
    '-',
    '=',
    '@',
    'foreach',
    'in',
    '$!{a}',
  ];
  return Array.from({ length: 1 + random.below(9) }, () => random.pick(pieces)).join('');
}
