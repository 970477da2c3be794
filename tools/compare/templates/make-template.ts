import type { Random } from '../../../test/random.ts';
import { expression, names, reference } from './make-expression.ts';

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
      return `$util.${random.pick(utilMethods)}(${random.pick(['"$s"', "'a&b=c d*~/'", '"$a"'])})`;
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
