import { type JsonNode, parseNodes } from '../../../../src/policy/text/json-node.ts';

/** A statement as it stands in its policy. */
export interface WrittenStatement {
  /** From 0, in the order of the policy. */
  readonly index: number;
  readonly sid: string | undefined;
  /** From 1, in the document as it is stored. */
  readonly line: number;
  /** For reading: what stands on one line is laid out. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The statements of a policy; none where it is no policy. */
export function writtenStatements(document: string): readonly WrittenStatement[] {
  const root = read(document);
  const list = isObject(root) ? root.get('Statement') : undefined;
  if (!list) return [];
  const nodes = Array.isArray(list.value) ? (list.value as readonly JsonNode[]) : [list];
  return nodes.map(({ value, start, end }, index) => ({
    index,
    sid: sidIn(value),
    line: document.slice(0, start).split('\n').length,
    text: laidOut(document, start, end),
    start,
    end,
  }));
}

function read(document: string): JsonNode['value'] | undefined {
  try {
    return parseNodes(document).value;
  } catch {
    return undefined;
  }
}

function isObject(value: JsonNode['value'] | undefined): value is ReadonlyMap<string, JsonNode> {
  return value instanceof Map;
}

function sidIn(statement: JsonNode['value']): string | undefined {
  const sid = isObject(statement) ? statement.get('Sid')?.value : undefined;
  return typeof sid === 'string' ? sid : undefined;
}

/** Its first line is moved in as far as its last. */
function laidOut(document: string, start: number, end: number): string {
  const text = document.slice(start, end);
  if (!text.includes('\n')) return JSON.stringify(JSON.parse(text), undefined, 2);
  const indent = /^\s*/.exec(text.slice(text.lastIndexOf('\n') + 1))![0];
  return text.replaceAll(`\n${indent}`, '\n');
}
