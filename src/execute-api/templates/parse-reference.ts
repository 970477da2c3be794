import type { Access, Expression, Reference } from './ast.ts';
import { type Cursor, looksAt, need, skipSpace, take, takeIdentifier, takeMatch } from './cursor.ts';
import { parseExpression } from './parse-expression.ts';

const opening = /\$!?\{?[A-Za-z_]/y;

/** `$name`, `$!name`, `${name.path}`; undefined, with the cursor where it was, when it is no reference. */
export function parseReference(on: Cursor): Reference | undefined {
  const start = on.at;
  if (takeMatch(on, opening) === '') return undefined;
  on.at = start + 1;
  take(on, '!');
  const braced = take(on, '{');
  const name = takeIdentifier(on);
  const path = parsePath(on);
  if (braced && !take(on, '}')) {
    on.at = start;
    return undefined;
  }
  return { kind: 'reference', name, path };
}

const dotName = /\.(?=[A-Za-z_])/y;

function parsePath(on: Cursor): Access[] {
  const path: Access[] = [];
  for (;;) {
    if (looksAt(on, '[')) path.push(parseIndex(on));
    else if (takeMatch(on, dotName) !== '') path.push(parseMember(on));
    else return path;
  }
}

function parseIndex(on: Cursor): Access {
  need(on, '[');
  const index = parseExpression(on);
  skipSpace(on);
  need(on, ']');
  return { kind: 'index', index };
}

function parseMember(on: Cursor): Access {
  const name = takeIdentifier(on);
  if (!take(on, '(')) return { kind: 'property', name };
  return { kind: 'call', name, args: parseList(on, ')') };
}

/** Expressions between commas, up to the closing mark. */
export function parseList(on: Cursor, closing: string): Expression[] {
  const items: Expression[] = [];
  skipSpace(on);
  if (take(on, closing)) return items;
  do items.push(parseExpression(on));
  while (takeComma(on));
  need(on, closing);
  return items;
}

export function takeComma(on: Cursor): boolean {
  skipSpace(on);
  return take(on, ',');
}
