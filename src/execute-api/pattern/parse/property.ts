import { binaryPropertyOf } from '../characters/binary-properties.ts';
import { blockOf } from '../characters/blocks.ts';
import { categoryOf } from '../characters/categories.ts';
import { type Characters, not } from '../characters/characters.ts';
import { javaPropertyOf } from '../characters/java-properties.ts';
import { posixOf, unicodePosixOf } from '../characters/posix.ts';
import { scriptOf } from '../characters/scripts.ts';
import { type Cursor, letterAt, next, read, wrong } from './cursor.ts';

/** At the `p` or `P` of `\pL`, `\p{Lu}`, `\p{script=Greek}`. */
export function parseProperty(on: Cursor): Characters {
  const negated = letterAt(on, on.at) === 'P';
  const name = next(on) === '{' ? nameInBraces(on) : oneLetter(on);
  const found = propertyOf(name, on) ?? wrong(on, `Unknown character property name {${name}}`);
  return negated ? not(found) : found;
}

function oneLetter(on: Cursor): string {
  const name = letterAt(on, on.at) || '\0';
  read(on);
  return name;
}

/** Comments may hide the closing brace. */
function nameInBraces(on: Cursor): string {
  next(on);
  const from = on.at;
  while (on.at <= on.length && read(on) !== '}');
  if (on.at > on.length) wrong(on, 'Unclosed character family');
  const name = String.fromCodePoint(...on.codes.slice(from, on.at - 1));
  return name === '' ? wrong(on, 'Empty character family') : name;
}

function propertyOf(name: string, on: Cursor): Characters | undefined {
  const equals = name.indexOf('=');
  if (equals >= 0) return withValue(name.slice(0, equals).toLowerCase(), name.slice(equals + 1), on);
  const { ignoreCase, unicodeClasses } = on.flags;
  if (name.startsWith('In')) return blockOf(name.slice(2));
  if (name.startsWith('Is')) return unicodeProperty(name.slice(2), ignoreCase);
  return (unicodeClasses ? unicodePosixOf(name, ignoreCase) : undefined) ?? plainProperty(name, ignoreCase);
}

function unicodeProperty(name: string, ignoreCase: boolean): Characters | undefined {
  return binaryPropertyOf(name, ignoreCase) ?? plainProperty(name, ignoreCase) ?? scriptOf(name);
}

function plainProperty(name: string, ignoreCase: boolean): Characters | undefined {
  return categoryOf(name, ignoreCase) ?? posixOf(name, ignoreCase) ?? javaPropertyOf(name, ignoreCase);
}

function withValue(name: string, value: string, on: Cursor): Characters {
  const found = ofNamedTable(name, value, on.flags.ignoreCase);
  return found ?? wrong(on, `Unknown Unicode property {name=<${name}>, value=<${value}>}`);
}

function ofNamedTable(name: string, value: string, ignoreCase: boolean): Characters | undefined {
  if (name === 'sc' || name === 'script') return scriptOf(value);
  if (name === 'blk' || name === 'block') return blockOf(value);
  return name === 'gc' || name === 'general_category' ? plainProperty(value, ignoreCase) : undefined;
}
