import type { CharacterTest, Expression } from './ast.ts';
import { literal, parseClass, parseEscape } from './character-class.ts';
import { PatternFailure } from './errors.ts';
import { type PatternCursor, unsupported } from './pattern-cursor.ts';

const longest = 1000;
const deepest = 50;
const mostRepeats = 200;

/**
 * Reads a Java regular expression. Groups capture nothing; look-around, back-references, possessive quantifiers and
 * Unicode classes are refused. Throws PatternFailure.
 * https://docs.oracle.com/javase/8/docs/api/java/util/regex/Pattern.html
 */
export function parsePattern(text: string): Expression {
  if (text.length > longest) throw new PatternFailure(`The pattern is longer than ${longest} characters.`);
  const flags = /^\(\?([is]{1,2})\)/.exec(text)?.[1] ?? '';
  const on: PatternCursor = {
    text,
    at: flags === '' ? 0 : flags.length + 3,
    depth: 0,
    ignoreCase: flags.includes('i'),
    dotAll: flags.includes('s'),
  };
  const expression = parseChoice(on);
  if (on.at < text.length) throw new PatternFailure('The pattern has a closing parenthesis too many.');
  return expression;
}

function parseChoice(on: PatternCursor): Expression {
  if (++on.depth > deepest) throw new PatternFailure('The pattern nests too deeply.');
  const options = [parseSequence(on)];
  while (on.text[on.at] === '|') {
    on.at++;
    options.push(parseSequence(on));
  }
  on.depth--;
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

function parseSequence(on: PatternCursor): Expression {
  const parts: Expression[] = [];
  while (on.at < on.text.length && on.text[on.at] !== '|' && on.text[on.at] !== ')') {
    parts.push(parseQuantifier(on, parseAtom(on)));
  }
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
}

function parseAtom(on: PatternCursor): Expression {
  const symbol = on.text[on.at++]!;
  if (symbol === '(') return parseGroup(on);
  if (symbol === '[') return character(parseClass(on));
  if (symbol === '.') return character(on.dotAll ? () => true : isNoLineEnd);
  if (symbol === '^') return { kind: 'start' };
  if (symbol === '$') return { kind: 'end' };
  if (symbol === '\\') return escaped(parseEscape(on), on);
  if (symbol === '*' || symbol === '+' || symbol === '?') throw new PatternFailure(`Nothing stands before ${symbol}.`);
  return character(literal(symbol.charCodeAt(0), on.ignoreCase));
}

function character(test: CharacterTest): Expression {
  return { kind: 'character', test };
}

function escaped(found: CharacterTest | number, on: PatternCursor): Expression {
  return character(typeof found === 'number' ? literal(found, on.ignoreCase) : found);
}

/** Java's dot stops at the end of a line. */
function isNoLineEnd(code: number): boolean {
  return code !== 10 && code !== 13 && code !== 0x85 && code !== 0x2028 && code !== 0x2029;
}

function parseGroup(on: PatternCursor): Expression {
  if (on.text.startsWith('?:', on.at)) on.at += 2;
  else if (on.text[on.at] === '?') unsupported('look-around, flags or names in groups');
  const inner = parseChoice(on);
  if (on.text[on.at++] !== ')') throw new PatternFailure('A group of the pattern has no end.');
  return inner;
}

const quantifier = /[*+?]|\{(\d{1,4})(,(\d{1,4})?)?\}/y;

function parseQuantifier(on: PatternCursor, part: Expression): Expression {
  quantifier.lastIndex = on.at;
  const found = quantifier.exec(on.text);
  if (!found) return on.text[on.at] === '{' ? unsupported('a bare brace') : part;
  on.at += found[0].length;
  if (on.text[on.at] === '+') unsupported('possessive quantifiers');
  const lazy = on.text[on.at] === '?';
  if (lazy) on.at++;
  return { kind: 'repeat', part, ...bounds(found), lazy };
}

function bounds([symbol, least = '', comma, most]: RegExpExecArray): { least: number; most: number } {
  if (symbol === '*') return { least: 0, most: Number.POSITIVE_INFINITY };
  if (symbol === '+') return { least: 1, most: Number.POSITIVE_INFINITY };
  if (symbol === '?') return { least: 0, most: 1 };
  const low = Number(least);
  const high = comma === undefined ? low : most === undefined ? Number.POSITIVE_INFINITY : Number(most);
  if (low > mostRepeats || (high > mostRepeats && Number.isFinite(high)) || high < low) {
    throw new PatternFailure('The bounds of a repetition are too large, or the wrong way round.');
  }
  return { least: low, most: high };
}
