import { PatternFailure } from '../../pattern/errors.ts';
import { readClass } from './character-class.ts';
import { type Cursor, cursorOf, literal, peek, take, takes, wrong } from './cursor.ts';
import { readEscape } from './escape.ts';

const longest = 10_000;
const deepest = 100;

/**
 * A regular expression of ECMA 262 (edition 3, with what engines take beyond it) as one of Java that finds the same.
 * Throws PatternFailure for what is none.
 */
export function toJavaPattern(text: string): string {
  if (text.length > longest) throw new PatternFailure(`The pattern is longer than ${longest} characters.`);
  const on = cursorOf(text);
  const pattern = readChoice(on);
  return on.at < text.length ? wrong(on, "Unmatched closing ')'") : pattern;
}

function readChoice(on: Cursor): string {
  if (++on.depth > deepest) throw new PatternFailure('The pattern nests too deeply.');
  const options = [readSequence(on)];
  while (takes(on, '|')) options.push(readSequence(on));
  on.depth--;
  return options.join('|');
}

function readSequence(on: Cursor): string {
  let pattern = '';
  while (on.at < on.text.length && peek(on) !== '|' && peek(on) !== ')') pattern += readTerm(on);
  return pattern;
}

/** A place, or what can be repeated. */
function readTerm(on: Cursor): string {
  if (takes(on, '^')) return '\\A';
  if (takes(on, '$')) return '\\z';
  if (takes(on, '\\b')) return wordBoundary;
  if (takes(on, '\\B')) return `(?!${wordBoundary})`;
  if (/[*+?]/.test(peek(on))) wrong(on, 'Nothing to repeat');
  return readAtom(on) + readQuantifier(on);
}

const word = '[0-9A-Za-z_]';
const wordBoundary = `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;

function readAtom(on: Cursor): string {
  if (takes(on, '(')) return readGroup(on);
  if (takes(on, '[')) return readClass(on);
  if (takes(on, '\\')) return readEscape(on);
  if (takes(on, '.')) return '[^\\n\\r\\u2028\\u2029]';
  return literal(on.text.charCodeAt(on.at++));
}

function readGroup(on: Cursor): string {
  const [open = '('] = take(on, /\?[:=!]/y) ?? [];
  if (open === '(' && peek(on) === '?') wrong(on, 'Unknown group');
  const inner = readChoice(on);
  if (!takes(on, ')')) wrong(on, 'Unclosed group');
  return open === '(' ? `(${inner})` : `(${open}${inner})`;
}

const most = 65_535;

/** What is repeated once is not repeated again. */
function readQuantifier(on: Cursor): string {
  const [quantifier = readBraces(on)] = take(on, /[*+?]/y) ?? [];
  return quantifier !== '' && takes(on, '?') ? `${quantifier}?` : quantifier;
}

/** Braces that are no quantifier are themselves; Rhino asks for their order, and for an end, all the same. */
function readBraces(on: Cursor): string {
  const start = on.at;
  const [whole, least = '', upper = '', end = ''] = take(on, /\{(\d+)(?:,(\d*))?(.?)/sy) ?? [];
  if (whole === undefined) return '';
  if (end === '') wrong(on, 'Unclosed counted closure');
  if (upper !== '' && Number(upper) < Number(least)) wrong(on, 'Illegal repetition range');
  if (end !== '}') on.at = start;
  else if (Math.max(Number(least), Number(upper)) > most) wrong(on, 'Illegal repetition range');
  return end === '}' ? whole : '';
}
