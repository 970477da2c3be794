import type { Random } from '../../../test/random.ts';
import type { PathCase } from './path-case.ts';

/** As people write them, by the grammar, or with a few characters wrong. */
export function makePath(random: Random): PathCase {
  const body = JSON.stringify(value(random, 4) ?? {}).replace(/"#(.*?)#"/g, '$1');
  const kind = random.below(10);
  if (kind < 2) return { path: random.pick(written), body: random.pick(bodies) };
  const path = fromRoot(random, kind < 6 ? 3 : 5, true);
  return { path: kind === 9 ? spoilt(random, path) : path, body };
}

const written = [
  ...[
    '$',
    '$.store.book[*].author',
    '$..author',
    '$.store.*',
    '$.store..price',
    '$..book[2]',
    '$..book[-1:]',
    '$..book[0,1]',
  ],
  ...[
    '$..book[:2]',
    '$..book[?(@.isbn)]',
    '$.store.book[?(@.price < 10)].title',
    "$..book[?(@.price <= $['expensive'])]",
    '$..*',
  ],
  ...[
    '$..book.length()',
    '$.store.book.length()',
    '$.store.book[?(@.author =~ /.*REES/i)].title',
    "$['store']['book'][0]['title']",
  ],
  ...[
    "$.store.book[?(@.category == 'fiction' && @.price > 10)]",
    "$..book[?(@.category in ['fiction','reference'])].price",
  ],
  ...[
    '$.a',
    '$.a.b',
    'a.b',
    '$.items[?(@.id==1)]',
    '$.items[?(@.id == "1")].name',
    '$.items[0].id',
    '$.items[*].id',
    '$.items.size()',
  ],
  ...[
    "$.items[*]['id','name']",
    '$.items[?(@.tags contains "x")]',
    '$.items[?(@.tags size 2)].id',
    '$.items[?(!@.tags)].id',
    '$.items[-1]',
  ],
  ...[
    '$.items[*].price.sum()',
    '$.numbers.sum()',
    '$.numbers.avg()',
    '$.numbers.max()',
    '$.numbers.min()',
    '$.numbers.stddev()',
  ],
  ...[
    '$.sum($..price)',
    '$..price.sum()',
    "$['a b']",
    "$.a['b.c']",
    '$.missing',
    '$.missing.deeper',
    '$.items[99]',
    '$.items[?(@.id > 1 || @.name == null)]',
  ],
  ...[
    '$.keys()',
    '$.a.keys()',
    '$.concat($.a.b, \'x\', "y")',
    '$.numbers.first()',
    '$.numbers.last()',
    '$.numbers.index(1)',
    '$.numbers.append(9)',
  ],
];

const bodies = [
  '{"store":{"book":[{"category":"reference","author":"Nigel Rees","title":"Sayings","price":8.95},{"category":"fiction","author":"Evelyn Waugh","title":"Sword","price":12.99,"isbn":"0-553"},{"category":"fiction","author":"J. R. R. Tolkien","title":"Lord","isbn":"0-395","price":22.99}],"bicycle":{"color":"red","price":19.95}},"expensive":10}',
  '{"a":{"b":"c","b.c":1},"a b":2,"items":[{"id":1,"name":"x","tags":["x","y"],"price":1.5},{"id":9007199254740993,"name":null,"price":2}],"numbers":[3,1.5,-2,10000000.0]}',
  '{"items":[],"numbers":[],"a":null}',
  '[{"id":1},{"id":2}]',
];

function value(random: Random, depth: number): unknown {
  const kind = random.below(depth > 0 ? 9 : 5);
  if (kind < 2)
    return random.pick([
      0,
      1,
      2,
      3,
      -1,
      10,
      '#1.0#',
      '#2.5#',
      '#1e3#',
      '#9007199254740993#',
      '#123456789012345678901234567890#',
    ]);
  if (kind === 2)
    return random.pick(['', 'a', 'b', '1', '1.0', 'x y', 'é', '/', "it's", '"', 'ab', '$.a', '[1]', 'true']);
  if (kind < 5) return random.pick([true, false, null]);
  if (kind < 7) return Array.from({ length: random.below(4) }, () => value(random, depth - 1));
  return Object.fromEntries(Array.from({ length: random.below(4) }, () => [name(random), value(random, depth - 1)]));
}

function name(random: Random): string {
  return random.pick(['a', 'a', 'b', 'b', 'c', 'd', 'x y', "q'", '1', '']);
}

function fromRoot(random: Random, most: number, atRoot: boolean): string {
  const start = atRoot ? (random.chance(0.95) ? '$' : '@') : random.pick(['@', '@', '@', '$']);
  const steps = Array.from({ length: random.below(most) + (atRoot ? 1 : 0) }, () => step(random, most - 1)).join('');
  return start + steps + (random.chance(0.12) ? call(random, most - 1) : '');
}

function step(random: Random, most: number): string {
  const dots = random.chance(0.15) ? '..' : '';
  const kind = random.below(14);
  if (kind < 5) return `${dots || '.'}${random.pick(['a', 'a', 'b', 'c', 'd', '1'])}`;
  if (kind < 7) return `${dots}[${index(random)}]`;
  if (kind === 7) return `${dots || '.'}*`;
  if (kind === 8) return `${dots}[*]`;
  if (kind < 11) return `${dots}[${names(random)}]`;
  if (kind < 13 && most > 0) return `${dots}[?(${filter(random, most - 1)})]`;
  return most > 0 && random.chance(0.2) ? call(random, most - 1) : `${dots}[${random.below(3)}]`;
}

function index(random: Random): string {
  const number = () => random.pick(['0', '1', '2', '-1', '-2', '5']);
  return random.pick([
    number(),
    number(),
    `${number()},${number()}`,
    `${number()}:`,
    `:${number()}`,
    `${number()}:${number()}`,
    ` ${number()} `,
    ':',
    `${number()}:2:1`,
  ]);
}

function names(random: Random): string {
  const quote = random.pick(["'", "'", '"']);
  const one = () => `${quote}${random.pick(['a', 'b', 'c', 'x y', "q\\'", '1', '', 'a.b'])}${quote}`;
  return Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, one).join(random.pick([',', ', ', ' , ']));
}

function call(random: Random, most: number): string {
  const name = random.pick([
    'length',
    'size',
    'sum',
    'avg',
    'min',
    'max',
    'stddev',
    'keys',
    'concat',
    'append',
    'first',
    'last',
    'index',
    'nope',
  ]);
  const count = random.chance(0.6) ? 0 : 1 + random.below(2);
  const given = () =>
    most > 0 && random.chance(0.4)
      ? fromRoot(random, most, true)
      : random.pick(['1', '0', '-1', '2.5', '"a"', '"b c"', '{"a":1}', '[1,2]', "'x'", 'true']);
  return `.${name}(${Array.from({ length: count }, given).join(random.pick([',', ', ']))})`;
}

function filter(random: Random, most: number): string {
  const kind = random.below(9);
  if (kind === 0) return `${filter(random, most - 1)}${random.pick([' && ', '&&'])}${filter(random, most - 1)}`;
  if (kind === 1) return `${filter(random, most - 1)}${random.pick([' || ', '||'])}${filter(random, most - 1)}`;
  if (kind === 2) return random.pick([`!(${filter(random, most - 1)})`, `(${filter(random, most - 1)})`]);
  if (kind === 3) return `${random.pick(['', '', '!'])}${fromRoot(random, most, false)}`;
  const blank = random.pick([' ', ' ', '']);
  return `${side(random, most)}${blank}${operator(random)}${blank}${side(random, most)}`;
}

function operator(random: Random): string {
  return random.chance(0.6)
    ? random.pick(['==', '==', '!=', '<', '<=', '>', '>=', '=~', '===', '!=='])
    : random.pick([
        ' in ',
        ' nin ',
        ' contains ',
        ' size ',
        ' empty ',
        ' subsetof ',
        ' anyof ',
        ' noneof ',
        ' all ',
        ' type ',
        ' IN ',
      ]);
}

function side(random: Random, most: number): string {
  if (random.chance(0.6)) return fromRoot(random, Math.max(most, 1), false);
  return random.pick([
    ...['1', '0', '-1', '2.5', '1e3', "'a'", "'b'", '"a"', "''", "'1'", 'true', 'false', 'null', "'x y'", "'it\\'s'"],
    ...[
      '[1,2]',
      "['a','b']",
      '["a"]',
      '[]',
      '{"a":1}',
      '/a.*/',
      '/A/i',
      '/[ab]/',
      '[1, "1", null, true]',
      "['b', 1.0]",
    ],
  ]);
}

/** A path with a character less, or one more. */
function spoilt(random: Random, path: string): string {
  const at = random.below(path.length);
  const more = random.pick(['', '', ...'.[]()\'"*?@$,: &|!=<>\\-1a']);
  return path.slice(0, at) + more + path.slice(at + random.below(2));
}
