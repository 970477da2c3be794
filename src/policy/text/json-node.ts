/** A JSON value with its place in the text. Objects are maps, so that `__proto__` is a key like any other. */
export interface JsonNode {
  readonly value: JsonValue;
  readonly start: number;
  readonly end: number;
}

type JsonValue = string | number | boolean | null | readonly JsonNode[] | ReadonlyMap<string, JsonNode>;

/**
 * PolicyDocument is at most 131,072 characters long in every operation of IAM.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html
 * AWS's own managed policies are not bound by it: the longest has some 152,000.
 */
const longest = 262_144;

/** A policy document nests six deep; nothing deeper can be one. */
const deepest = 16;

const plainCharacters = /[^"\\\u0000-\u001f]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

interface Cursor {
  readonly text: string;
  at: number;
}

/**
 * Reads JSON, refusing what JSON.parse lets pass: two equal keys in one object. Linear in the length of the text.
 * Throws SyntaxError.
 */
export function parseNodes(text: string): JsonNode {
  if (text.length > longest) throw new SyntaxError(`longer than ${longest} characters`);
  const cursor = { text, at: 0 };
  const node = readNode(cursor, 0);
  skipSpace(cursor);
  if (cursor.at !== text.length) throw unexpected(cursor);
  return node;
}

function readNode(cursor: Cursor, depth: number): JsonNode {
  if (depth > deepest) throw new SyntaxError(`nests deeper than ${deepest}`);
  skipSpace(cursor);
  const start = cursor.at;
  const value = readValue(cursor, depth);
  return { value, start, end: cursor.at };
}

function readValue(cursor: Cursor, depth: number): JsonValue {
  switch (cursor.text[cursor.at]) {
    case '{':
      return readObject(cursor, depth);
    case '[':
      return readArray(cursor, depth);
    case '"':
      return readString(cursor);
    default:
      return readScalar(cursor);
  }
}

function readObject(cursor: Cursor, depth: number): JsonValue {
  const members = new Map<string, JsonNode>();
  cursor.at++;
  if (taken(cursor, '}')) return members;
  do {
    skipSpace(cursor);
    const key = readString(cursor);
    if (members.has(key)) throw new SyntaxError(`duplicate key ${key}`);
    if (!taken(cursor, ':')) throw unexpected(cursor);
    members.set(key, readNode(cursor, depth + 1));
  } while (taken(cursor, ','));
  if (!taken(cursor, '}')) throw unexpected(cursor);
  return members;
}

function readArray(cursor: Cursor, depth: number): JsonValue {
  const items: JsonNode[] = [];
  cursor.at++;
  if (taken(cursor, ']')) return items;
  do items.push(readNode(cursor, depth + 1));
  while (taken(cursor, ','));
  if (!taken(cursor, ']')) throw unexpected(cursor);
  return items;
}

function readString(cursor: Cursor): string {
  const start = cursor.at;
  if (cursor.text[cursor.at++] !== '"') throw unexpected(cursor);
  pass(cursor, plainCharacters);
  const escaped = cursor.text[cursor.at] === '\\';
  while (cursor.text[cursor.at] === '\\') {
    cursor.at += 2;
    pass(cursor, plainCharacters);
  }
  if (cursor.text[cursor.at++] !== '"') throw unexpected(cursor);
  if (!escaped) return cursor.text.slice(start + 1, cursor.at - 1);
  return JSON.parse(cursor.text.slice(start, cursor.at)) as string;
}

function readScalar(cursor: Cursor): JsonValue {
  const start = cursor.at;
  if (!pass(cursor, number) && !pass(cursor, word)) throw unexpected(cursor);
  return JSON.parse(cursor.text.slice(start, cursor.at)) as number | boolean | null;
}

function taken(cursor: Cursor, character: string): boolean {
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}

function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  while (isSpace(text.charCodeAt(cursor.at))) cursor.at++;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Moves over what the sticky expression matches here, if it does. */
function pass(cursor: Cursor, expression: RegExp): boolean {
  expression.lastIndex = cursor.at;
  if (!expression.test(cursor.text)) return false;
  cursor.at = expression.lastIndex;
  return true;
}

function unexpected(cursor: Cursor): SyntaxError {
  return new SyntaxError(`unexpected character at offset ${cursor.at}`);
}
