import { type SpellingGap, spellingGaps } from '../../../../src/policy/patterns/spelling-gaps.ts';
import { type JsonNode, parseNodes } from '../../../../src/policy/text/json-node.ts';

/** A gap, and where its resource stands in the text. */
interface Uncovered extends SpellingGap {
  readonly from: number;
  readonly to: number;
}

/** The resources of a policy's Denies that other spellings pass; none in what is no policy. */
export function uncovered(text: string): readonly Uncovered[] {
  const root = read(text);
  const statements = listOf(memberOf(root, 'Statement'));
  return statements.filter((each) => memberOf(each, 'Effect')?.value === 'Deny').flatMap(gapsIn);
}

function gapsIn(statement: JsonNode): readonly Uncovered[] {
  const nodes = listOf(memberOf(statement, 'Resource')).filter(({ value }) => typeof value === 'string');
  const gaps = spellingGaps(nodes.map(({ value }) => String(value)));
  return gaps.flatMap((gap) => {
    const node = nodes.find(({ value }) => value === gap.written);
    return node ? [{ ...gap, from: node.start, to: node.end }] : [];
  });
}

function read(text: string): JsonNode | undefined {
  try {
    return parseNodes(text);
  } catch {
    return undefined;
  }
}

function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.value instanceof Map ? (node.value as ReadonlyMap<string, JsonNode>).get(name) : undefined;
}

function listOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (!node) return [];
  return Array.isArray(node.value) ? (node.value as readonly JsonNode[]) : [node];
}
