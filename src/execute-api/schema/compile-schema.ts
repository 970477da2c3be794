import { ConfigurationError } from '../configuration-error.ts';
import { isMap, type JavaMap, type Value } from '../java/value.ts';
import { elementSelector } from './elements.ts';
import { keywords } from './keywords/keywords.ts';
import { memberSelector } from './members.ts';
import { type NodeType, nodeTypes } from './node-type.ts';
import { type Library, type Place, resolver } from './references.ts';
import type { Check, CompiledSchema, SchemaSource, Subschema } from './schema.ts';
import { checkSyntax } from './syntax/check-syntax.ts';

/** Compiles schemas of documents that may refer to each other, each schema once. */
export function schemaCompiler(library: Library): (root: Value) => Subschema {
  const resolve = resolver(library);
  const compiled = new Map<JavaMap, CompiledSchema>();
  const checked = new Map<JavaMap, boolean>();

  function compile(place: Place): CompiledSchema {
    const { node, root } = resolve(place);
    const known = isMap(node) ? compiled.get(node) : undefined;
    if (known) return known;
    const source: SchemaSource = { node: checkedSchema(node, checked), sub: (value) => lazily({ node: value, root }) };
    const schema = compileNode(source);
    compiled.set(source.node, schema);
    return schema;
  }

  function lazily(place: Place): Subschema {
    let schema: CompiledSchema | undefined;
    return () => {
      schema ??= compile(place);
      return schema;
    };
  }

  return (root) => lazily({ node: root, root });
}

/** Throws ConfigurationError for what is no schema of draft 4, each time that it is asked. */
function checkedSchema(node: Value, checked: Map<JavaMap, boolean>): JavaMap {
  const isSchema = isMap(node) && (checked.get(node) ?? checkAll(node, checked));
  if (!isSchema) throw new ConfigurationError('The model is no valid JSON schema.');
  return node;
}

/** Those within a right one are right. */
function checkAll(node: JavaMap, checked: Map<JavaMap, boolean>): boolean {
  const seen: JavaMap[] = [];
  const faults = checkSyntax(node, (each) => void seen.push(each));
  const isSchema = faults.every(({ unsupported }) => unsupported.length > 0);
  for (const each of isSchema ? seen : [node]) checked.set(each, isSchema);
  return isSchema;
}

function compileNode(source: SchemaSource): CompiledSchema {
  const checks = keywords.flatMap(([name, { types, compile }]) => {
    const value = source.node.get(name);
    const check = value === undefined ? undefined : compile(value, source);
    return check ? [{ types, check }] : [];
  });
  const ofType = (type: NodeType): readonly Check[] =>
    checks.filter(({ types }) => types.includes(type)).map(({ check }) => check);
  return {
    checks: Object.fromEntries(nodeTypes.map((type) => [type, ofType(type)])) as CompiledSchema['checks'],
    element: elementSelector(source),
    member: memberSelector(source),
  };
}
