import { type PolicyKind, validatePolicy } from '../../../../src/policy/index.ts';
import { type JsonNode, parseNodes } from '../../../../src/policy/text/json-node.ts';

/** What is wrong with a policy, and where. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** The first fault that the server's own engine finds. */
export function faultOf(text: string, kind: PolicyKind): Fault | undefined {
  const message = refusal(text, kind);
  if (message === undefined) return undefined;
  const root = read(text);
  if (typeof root === 'string') return { ...brokenJson(text, root), message: `${message} JSON: ${root}` };
  return { ...blamed({ text, kind, message }, root), message };
}

type Place = Pick<Fault, 'from' | 'to'>;

interface Question {
  readonly text: string;
  readonly kind: PolicyKind;
  readonly message: string;
}

function refusal(text: string, kind: PolicyKind): string | undefined {
  try {
    validatePolicy(text, kind);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The tree, or why there is none. */
function read(text: string): JsonNode | string {
  try {
    return parseNodes(text);
  } catch (error) {
    return (error as Error).message;
  }
}

function brokenJson(text: string, why: string): Place {
  const offset = Math.min(Number(/offset (\d+)/.exec(why)?.[1] ?? 0), text.length);
  return { from: Math.max(0, Math.min(offset, text.length - 1)), to: Math.min(offset + 1, text.length) };
}

/**
 * The engine names no place, so it is asked again about parts: the statement that is refused alone, and in it the
 * element without whose value another word is said.
 */
function blamed(question: Question, root: JsonNode): Place {
  const { text, kind, message } = question;
  const list = root.value instanceof Map ? root.value.get('Statement') : undefined;
  if (!list) return { from: root.start, to: root.start + 1 };
  const statements = Array.isArray(list.value) ? (list.value as readonly JsonNode[]) : [list];
  const statement = statements.find((each) => refusal(documentOf(slice(text, each)), kind) === message);
  if (!statement) return { from: list.start, to: list.start + 1 };
  if (!(statement.value instanceof Map)) return whole(statement);
  const members = statement.value as ReadonlyMap<string, JsonNode>;
  const element = [...members].find(
    ([key]) => refusal(documentOf(repaired(text, members, key, kind)), kind) !== message,
  );
  return element ? whole(innermost(question, members, element)) : { from: statement.start, to: statement.start + 1 };
}

/** In a list, the one value that is refused alone. */
function innermost(
  { text, kind, message }: Question,
  members: ReadonlyMap<string, JsonNode>,
  [key, node]: readonly [string, JsonNode],
): JsonNode {
  if (!Array.isArray(node.value)) return node;
  const alone = (item: JsonNode) => statementWith(text, members, key, slice(text, item));
  const items = node.value as readonly JsonNode[];
  return items.find((item) => refusal(documentOf(alone(item)), kind) === message) ?? node;
}

function repaired(text: string, members: ReadonlyMap<string, JsonNode>, key: string, kind: PolicyKind): string {
  return statementWith(text, members, key, goodValue(key, kind));
}

/** A value that no rule refuses; undefined: the element has no place there. */
function goodValue(key: string, kind: PolicyKind): string | undefined {
  const trust = kind === 'trust';
  const values: Readonly<Record<string, string>> = {
    Effect: '"Allow"',
    Action: trust ? '"sts:AssumeRole"' : '"iam:GetUser"',
    NotAction: '"iam:GetUser"',
    ...(!trust && { Resource: '"*"', NotResource: '"*"' }),
    ...(trust && { Principal: '{"AWS":"*"}' }),
  };
  return values[key];
}

function statementWith(text: string, members: ReadonlyMap<string, JsonNode>, key: string, value: string | undefined) {
  const written = [...members].map(([name, node]) => [name, name === key ? value : slice(text, node)] as const);
  const kept = written.filter(([, each]) => each !== undefined);
  return `{${kept.map(([name, each]) => `${JSON.stringify(name)}:${each}`).join()}}`;
}

function documentOf(statement: string): string {
  return `{"Version":"2012-10-17","Statement":[${statement}]}`;
}

function whole({ start, end }: JsonNode): Place {
  return { from: start, to: end };
}

function slice(text: string, { start, end }: JsonNode): string {
  return text.slice(start, end);
}
