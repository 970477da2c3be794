import { isList, isMap, type JavaMap, type Value } from '../../java/value.ts';
import { rules } from './rules.ts';

/** Keywords that draft 4 does not have; none: something is no schema, or a keyword has a value that it cannot have. */
export interface SyntaxFault {
  readonly unsupported: readonly string[];
}

/** What is wrong with a schema and those within it. `seen` is told each. */
export function checkSyntax(schema: Value, seen: (node: JavaMap) => void = () => {}): SyntaxFault[] {
  if (!isMap(schema)) return [{ unsupported: [] }];
  seen(schema);
  const unsupported = ([...schema.keys()] as string[]).filter((name) => !rules.has(name)).sort();
  const wrong = [...rules].filter(([name, rule]) => schema.has(name) && !rule(schema.get(name)!, schema));
  return [
    ...(unsupported.length > 0 ? [{ unsupported }] : []),
    ...wrong.map(() => ({ unsupported: [] })),
    ...schemasWithin(schema).flatMap((each) => checkSyntax(each, seen)),
  ];
}

/** What must be schemas, too. */
export function schemasWithin(schema: JavaMap): readonly Value[] {
  return [
    ...['additionalItems', 'additionalProperties'].flatMap((name) => ofOne(schema.get(name))),
    ...['items', 'allOf', 'anyOf', 'oneOf'].flatMap((name) => ofMany(schema.get(name))),
    ...(schema.has('not') ? [schema.get('not')!] : []),
    ...['definitions', 'patternProperties', 'properties'].flatMap((name) => ofNamed(schema.get(name))),
    ...ofNamed(schema.get('dependencies')).filter(isMap),
  ];
}

function ofOne(value: Value | undefined): readonly Value[] {
  return isMap(value) ? [value] : [];
}

function ofMany(value: Value | undefined): readonly Value[] {
  return isList(value) ? value.items : ofOne(value);
}

function ofNamed(value: Value | undefined): readonly Value[] {
  return isMap(value) ? [...value.values()] : [];
}
