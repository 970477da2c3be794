import type {
  Condition,
  Effect,
  NegatableList,
  PolicyDocument,
  PolicyVersion,
  Position,
  PrincipalElement,
  PrincipalType,
  Statement,
} from '../document.ts';
import { syntaxError } from '../errors.ts';
import { parseOperator } from '../operators/operator-name.ts';
import { type JsonNode, parseNodes } from './json-node.ts';
import { placesIn, type TextPlace } from './text-place.ts';

type Members = ReadonlyMap<string, JsonNode>;

/** A statement as written: its Effect may still have the wrong case, which a later check than syntax refuses. */
export interface WrittenStatement extends Omit<Statement, 'effect'> {
  readonly effect: string;
}

/** A document of correct syntax. Its version is undefined when it names none. */
export interface WrittenDocument extends Omit<PolicyDocument, 'version' | 'statements'> {
  readonly version: PolicyVersion | undefined;
  readonly statements: readonly WrittenStatement[];
}

const documentElements = new Set(['Version', 'Id', 'Statement']);
const statementElements = new Set(
  'Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition'.split(' '),
);
const principalTypes = new Set<string>(['AWS', 'Service', 'Federated', 'CanonicalUser'] satisfies PrincipalType[]);

/**
 * The grammar of the policy language: elements, their types, condition operators, no key twice.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * Throws MalformedPolicyDocumentException "Syntax errors in policy.".
 */
export function parsePolicy(text: string): WrittenDocument {
  const members = asObject(parseOrRefuse(text), documentElements);
  const version = optionalString(members.get('Version'));
  if (version !== undefined && version !== '2008-10-17' && version !== '2012-10-17') throw syntaxError();
  return { version, id: optionalString(members.get('Id')), statements: readStatements(members.get('Statement'), text) };
}

function parseOrRefuse(text: string): JsonNode {
  try {
    return parseNodes(text);
  } catch {
    throw syntaxError();
  }
}

function readStatements(node: JsonNode | undefined, text: string): WrittenStatement[] {
  const nodes = node && isArray(node) ? node.value : [node];
  if (nodes.length === 0) throw syntaxError();
  const placeOf = placesIn(text);
  return nodes.map((each) => {
    const members = asObject(each, statementElements);
    return readStatement(members, positionOf(each!, placeOf));
  });
}

function positionOf({ start, end }: JsonNode, placeOf: (offset: number) => TextPlace): Position {
  const { line, column } = placeOf(start);
  const { line: endLine, column: endColumn } = placeOf(end);
  return { line, column, endLine, endColumn, start, end };
}

function readStatement(members: Members, position: Position): WrittenStatement {
  return {
    sid: optionalString(members.get('Sid')),
    effect: readEffect(members.get('Effect')),
    principal: readPrincipal(members),
    action: readNegatable(members, 'Action'),
    resource: readNegatable(members, 'Resource'),
    conditions: readConditions(members.get('Condition')),
    position,
  };
}

function readEffect(node: JsonNode | undefined): string {
  const effect = optionalString(node) ?? '';
  if (!/^(allow|deny)$/i.test(effect)) throw syntaxError();
  return effect as Effect;
}

function readNegatable(members: Members, name: 'Action' | 'Resource'): NegatableList | undefined {
  const positive = members.get(name);
  const negative = members.get(`Not${name}`);
  if (positive && negative) throw syntaxError();
  const node = positive ?? negative;
  return node && { not: negative !== undefined, values: stringList(node) };
}

function readPrincipal(members: Members): PrincipalElement | undefined {
  const positive = members.get('Principal');
  const negative = members.get('NotPrincipal');
  if (positive && negative) throw syntaxError();
  const node = positive ?? negative;
  return node && { not: negative !== undefined, named: readNamed(node) };
}

function readNamed(node: JsonNode): PrincipalElement['named'] {
  if (node.value === '*') return new Map([['AWS', ['*']]]);
  const named = new Map<PrincipalType, readonly string[]>();
  for (const [type, values] of asObject(node, principalTypes)) named.set(type as PrincipalType, stringList(values));
  return named;
}

/** An unknown operator passes only with an empty block, which asks for nothing: IAM accepts that. */
function readConditions(node: JsonNode | undefined): Condition[] {
  const conditions: Condition[] = [];
  if (!node) return conditions;
  for (const [operator, block] of asObject(node)) {
    const keys = asObject(block);
    if (keys.size > 0 && !parseOperator(operator)) throw syntaxError();
    for (const [key, values] of keys) conditions.push({ operator, key, values: conditionValues(values) });
  }
  return conditions;
}

function conditionValues(node: JsonNode): string[] {
  return (isArray(node) ? node.value : [node]).map(({ value }) => {
    if (typeof value === 'object') throw syntaxError();
    return String(value);
  });
}

/** One string or a list of strings. IAM takes a null inside a list and leaves it out. */
function stringList(node: JsonNode): string[] {
  if (typeof node.value === 'string') return [node.value];
  if (!isArray(node)) throw syntaxError();
  const present = node.value.filter(({ value }) => value !== null);
  return present.map((item) => optionalString(item) as string);
}

function optionalString(node: JsonNode | undefined): string | undefined {
  if (node && typeof node.value !== 'string') throw syntaxError();
  return node?.value as string | undefined;
}

function asObject(node: JsonNode | undefined, allowed?: ReadonlySet<string>): Members {
  if (!(node?.value instanceof Map)) throw syntaxError();
  for (const key of node.value.keys()) if (allowed && !allowed.has(key)) throw syntaxError();
  return node.value;
}

function isArray(node: JsonNode): node is JsonNode & { value: readonly JsonNode[] } {
  return Array.isArray(node.value);
}
