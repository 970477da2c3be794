import type { Random } from '../../../test/random.ts';

const atoms = [
  ...['a', 'b', 'ab', 'é', '1', ' ', '.', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\n', '\\t', '\\.', '\\-', '\\/'],
  ...['\\x61', '\\u0061', '\\cA', '\\0', '\\61', '\\a', '\\_', '-', ',', '&', ']', '}', '{', '{1', '{a}', '/', '"'],
];
const places = ['^', '$', '\\b', '\\B'];
const quantifiers = ['*', '+', '?', '{0}', '{1}', '{2}', '{1,}', '{0,2}', '{2,1}', '{,2}'];
const members = [
  'a',
  'b',
  'z',
  'é',
  '0',
  '9',
  ' ',
  '.',
  '^',
  '-',
  '[',
  '&',
  '&&',
  '\\d',
  '\\W',
  '\\s',
  '\\]',
  '\\b',
  '\\-',
  '\\\\',
];

/** By the grammar of ECMA 262; now and then a character is wrong. */
export function makeEcmaPattern(random: Random): string {
  const pattern = choice(random, 3);
  if (random.chance(0.9)) return pattern;
  const at = random.below(pattern.length + 1);
  return pattern.slice(0, at) + random.pick([...'()[]{}*+?|\\^$', '']) + pattern.slice(at + random.below(2));
}

function choice(random: Random, depth: number): string {
  return Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => sequence(random, depth)).join('|');
}

function sequence(random: Random, depth: number): string {
  return Array.from({ length: random.below(4) }, () => term(random, depth)).join('');
}

function term(random: Random, depth: number): string {
  if (random.chance(0.1)) return random.pick(places);
  const atom = random.chance(0.6) || depth === 0 ? random.pick(atoms) : group(random, depth);
  const quantifier = random.chance(0.3) ? random.pick(quantifiers) : '';
  return atom + quantifier + (quantifier !== '' && random.chance(0.2) ? '?' : '');
}

function group(random: Random, depth: number): string {
  if (random.chance(0.5)) return characterClass(random);
  const open = random.pick(['(', '(', '(?:', '(?:', '(?=', '(?!']);
  if (open === '(' || open === '(?:') return `${open}${choice(random, depth - 1)})`;
  // A look-ahead that may take nothing is a thing of its own to Rhino.
  const options = Array.from({ length: 1 + random.below(2) }, () => random.pick(atoms) + random.pick(atoms));
  return `${open}${options.join('|')})`;
}

function characterClass(random: Random): string {
  const part = () =>
    random.chance(0.25) ? `${random.pick(['a-c', 'a-z', '0-9', '!-z', '0-c', '!-9'])}` : random.pick(members);
  return `[${random.pick(['', '', '^'])}${Array.from({ length: random.below(4) }, part).join('')}]`;
}
