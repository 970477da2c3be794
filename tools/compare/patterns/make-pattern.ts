import type { Random } from '../../../test/random.ts';

interface Subject {
  readonly pattern: string;
  readonly text: string;
  readonly replacement: string;
}

/** As people write them, by the grammar, or a heap of characters. */
export function makeSubject(random: Random): Subject {
  const kind = random.below(10);
  if (kind < 3) return { ...asPeopleWrite(random), replacement: replacement(random) };
  const pattern = kind < 9 ? flags(random) + choice(random, 3) : heap(random, nasty, 12);
  return { pattern, text: subject(random), replacement: replacement(random) };
}

function asPeopleWrite(random: Random): { readonly pattern: string; readonly text: string } {
  const join = random.pick(['', '', '|', '.*', '\\s*', ' ', '$|^']);
  const count = 1 + random.below(3);
  const pattern = Array.from({ length: count }, () => random.pick(writtenPatterns)).join(join);
  const text = Array.from({ length: 1 + random.below(2) }, () => random.pick(writtenTexts)).join(
    random.pick(['', '\n', ' ']),
  );
  return { pattern, text };
}

const writtenPatterns = [
  ...['200', '2\\d{2}', '4\\d{2}', '[45]\\d\\d', '^(?!200$).*', '^[^2].*$', '(4|5)..', '.*', '.+', '(?s).*', '-'],
  ...['.*\\[BadRequest\\].*', '.*"status"\\s*:\\s*400.*', '(.|\\n)*', '(\\n|.)+', '(?i)not found', 'Task timed out.*'],
  ...['.*(Error|Exception).*', '^\\[(4\\d\\d)\\]', "\\\\'", '"', '\\s+', '\\r?\\n', '[^\\w.-]', '(\\w+)@(\\w+)\\.com'],
  ...[
    '^\\s+|\\s+$',
    '(?<=:)\\d+',
    '\\b\\w',
    '(\\w)(\\w*)',
    '(?<y>\\d{4})-(?<m>\\d\\d)',
    '[\\p{L}]+',
    '\\p{Punct}',
    '$',
  ],
  ...[
    '(?m)^',
    '(?m)$',
    '[a-z&&[^aeiou]]',
    '(\\w)\\1',
    '(?<!\\d)\\d{3}(?!\\d)',
    '\\Q.*\\E',
    '[\\[\\]{}()]',
    '\\$\\{(\\w+)\\}',
  ],
  ...[
    '(a+)+$',
    '(\\w+\\s?)*$',
    '(.*),(.*)',
    '^(.*?),',
    '([^,]*),?',
    '\\d{1,3}(?=(\\d{3})+$)',
    '(?x) a \\s b # no',
    'a++b',
  ],
];

const writtenTexts = [
  ...[
    '200',
    '404',
    '500',
    '',
    '[BadRequest] no id',
    '{"status": 400}',
    'Not Found',
    'Task timed out after 3.00 seconds',
  ],
  ...[
    'java.lang.Exception: x',
    '[404] gone',
    "it\\'s",
    'say "hi"',
    '  two  blanks ',
    'a\r\nb',
    'a.b-c_d',
    'joe@example.com',
  ],
  ...[
    '2024-05-06',
    'id:123',
    'hello world',
    'aabbcc',
    'été',
    '😀 smile',
    '1234567',
    '.*',
    '[x]{y}(z)',
    '${name}',
    'aaaaaaaaab',
  ],
  ...['a,b,,c', 'line1\nline2\n', '\t', 'ÀÉÎ', 'ß', 'ΑΒΓαβγ', 'привет', '日本語', 'x\u2028y', '\u0000', 'a\u0301'],
];

function flags(random: Random): string {
  return random.chance(0.2)
    ? random.pick(['(?i)', '(?s)', '(?m)', '(?x)', '(?u)', '(?iu)', '(?d)', '(?U)', '(?im)', '(?md)'])
    : '';
}

function choice(random: Random, depth: number): string {
  const options = 1 + (random.chance(0.3) ? 1 + random.below(2) : 0);
  return Array.from({ length: options }, () => sequence(random, depth)).join('|');
}

function sequence(random: Random, depth: number): string {
  return Array.from({ length: random.below(4) }, () => atom(random, depth) + quantifier(random)).join('');
}

function atom(random: Random, depth: number): string {
  const kind = random.below(depth > 0 ? 13 : 8);
  if (kind < 4) return random.pick(characters);
  if (kind === 4) return random.pick(escapes);
  if (kind === 5) return random.pick(assertions);
  if (kind === 6) return characterClass(random, 2);
  if (kind === 7)
    return random.pick(['\\1', '\\2', '\\k<n>', '\\11', '\\Q+*\\E', '\\Qa\\E', '.', '.', '\\R', '\\X', '\\X']);
  return `${random.pick(openings)}${choice(random, depth - 1)})`;
}

const characters = [
  ...'aabbc01 -_,\n\r&#',
  'é',
  'É',
  'k',
  'ſ',
  'K',
  '😀',
  'σ',
  'ς',
  '\u0301',
  '\u2028',
  ']',
  '}',
  '\x85',
  '\t',
  '\ud83d',
  '\ude00',
  'ß',
  'İ',
  'ı',
  'Å',
  'µ',
];
const openings = [
  ...'((((((',
  '(?:',
  '(?:',
  '(?=',
  '(?!',
  '(?<=',
  '(?<!',
  '(?>',
  '(?<n>',
  '(?i:',
  '(?-i:',
  '(?s:',
  '(?x:',
  '(?i)(',
  '(?m)(',
];
const assertions = ['^', '$', '\\b', '\\B', '\\A', '\\z', '\\Z', '\\G'];
const escapes = [
  ...['\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\h', '\\H', '\\v', '\\V', '\\n', '\\t', '\\x61', '\\u0062', '\\0141'],
  ...[
    '\\x{1F600}',
    '\\cA',
    '\\e',
    '\\.',
    '\\-',
    '\\\\',
    '\\ ',
    '\\#',
    '\\p{L}',
    '\\pN',
    '\\P{L}',
    '\\p{Lu}',
    '\\p{Ll}',
  ],
  ...['\\p{Alpha}', '\\p{Upper}', '\\p{Lower}', '\\p{IsLatin}', '\\p{IsGreek}', '\\p{InGreek}', '\\p{javaLowerCase}'],
  ...[
    '\\p{IsAlphabetic}',
    '\\p{Punct}',
    '\\p{script=Han}',
    '\\p{gc=Lu}',
    '\\p{blk=BasicLatin}',
    '\\ud83d\\ude00',
    '\\y',
  ],
];

function characterClass(random: Random, depth: number): string {
  const items = Array.from({ length: 1 + random.below(3) }, () => classItem(random, depth));
  return `[${random.chance(0.3) ? '^' : ''}${items.join('')}]`;
}

function classItem(random: Random, depth: number): string {
  const kind = random.below(depth > 0 ? 10 : 7);
  if (kind < 3) return random.pick([...'abc01 -_,^&.*$\n', 'é', '😀', 'k']);
  if (kind < 5)
    return random.pick([
      'a-c',
      '0-9',
      'a-z',
      'A-Z',
      'é-ü',
      '\\x00-b',
      'K-s',
      '-a',
      'a-',
      '\\d-z',
      '😀-😎',
      '\\v-a',
      'z-a',
    ]);
  if (kind < 7) return random.pick(escapes);
  if (kind === 7) return `&&${classItem(random, depth - 1)}`;
  return kind === 8 ? `&&${characterClass(random, depth - 1)}` : characterClass(random, depth - 1);
}

function quantifier(random: Random): string {
  if (random.chance(0.6)) return '';
  const bounds = [
    '*',
    '*',
    '+',
    '+',
    '?',
    '?',
    '{2}',
    '{0}',
    '{1}',
    '{1,}',
    '{0,2}',
    '{2,3}',
    '{,2}',
    '{2',
    '{2}{3}',
    '{3,2}',
  ];
  const [first, last] = [
    random.pick(random.chance(0.9) ? bounds.slice(0, 12) : bounds),
    random.pick(['', '', '', '?', '+']),
  ];
  return first + last;
}

function subject(random: Random): string {
  if (random.chance(0.2)) return random.pick(writtenTexts);
  const few = random.pick([
    ['a', 'b'],
    ['a', '😀', '\ud83d'],
    ['a', 'b', 'c', ...characters],
  ]);
  return heap(random, few, 9);
}

function heap(random: Random, of: readonly string[], longest: number): string {
  return Array.from({ length: random.below(longest) }, () => random.pick(of)).join('');
}

const nasty = [
  ...'ab01.*+?{}[]()|^$\\-&,:<>=!#QEpPiuxkdwsbBAzZGRnrtce',
  '(?',
  '(?<',
  '\\Q',
  '\\E',
  '&&',
  '{2}',
  '\\p{',
  '[^',
  '(?x)',
];

function replacement(random: Random): string {
  if (random.chance(0.5)) return random.pick(['<$0>', '[$1]', '-', '$1$2', '${n}', '', '<$2|$1>']);
  return heap(random, ['$', '$1', '$0', '${n}', '\\', '{', '}', 'a', '1', '\\$', '$2', '${', '😀'], 5);
}
