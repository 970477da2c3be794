import { isMap, type JavaMap } from '../java/value.ts';
import { compileEcmaPattern } from './ecma/compile-ecma-pattern.ts';
import type { MemberSelector, SchemaSource, Subschema } from './schema.ts';

const none: readonly Subschema[] = [];

/** The schemas that `properties` and `patternProperties` have for a name. */
export function membersOf({ node, sub }: SchemaSource): MemberSelector {
  const byName = new Map([...schemasOf(node, 'properties')].map(([name, schema]) => [name, [sub(schema)]] as const));
  const patterns = [...schemasOf(node, 'patternProperties')].sort(([one], [other]) => (one < other ? -1 : 1));
  if (patterns.length === 0) return (name) => byName.get(name) ?? none;
  const byPattern = patterns.map(([text, schema]) => [compileEcmaPattern(text), sub(schema)] as const);
  return (name, { spend }) => {
    const matching = byPattern.filter(([matches]) => matches(name, spend)).map(([, schema]) => schema);
    return [...(byName.get(name) ?? none), ...matching];
  };
}

function schemasOf(node: JavaMap, keyword: string): Map<string, JavaMap> {
  const value = node.get(keyword);
  return isMap(value) ? (value as Map<string, JavaMap>) : new Map();
}

/** The schemas of a member, among them that of all others. */
export function memberSelector(source: SchemaSource): MemberSelector | undefined {
  if (!['properties', 'patternProperties', 'additionalProperties'].some((each) => source.node.has(each)))
    return undefined;
  const members = membersOf(source);
  const additional = source.node.get('additionalProperties');
  const others: readonly Subschema[] = isMap(additional) ? [source.sub(additional)] : [];
  return (name, run) => {
    const own = members(name, run);
    return own.length > 0 ? own : others;
  };
}
