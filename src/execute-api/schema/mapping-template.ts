import { isList, isMap, type JavaMap, type Value } from '../java/value.ts';
import { type Library, type Place, type Resolve, resolver } from './references.ts';
import { showString } from './show-value.ts';

const deepest = 10;
const mostParts = 1000;

interface Sample {
  readonly resolve: Resolve;
  parts: number;
}

/**
 * A template that makes a payload of a schema's form, with sample values in the place of what it should map.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetModelTemplate.html
 */
export function mappingTemplate(root: Value, library: Library): string {
  const sample = { resolve: resolver(library), parts: 0 };
  return `#set($inputRoot = $input.path('$'))\n${sampleOf({ node: root, root }, '$inputRoot', '', sample)}`;
}

function sampleOf(place: Place, source: string, indent: string, sample: Sample): string {
  const found = schemaAt(place, sample.resolve);
  if (!found || ++sample.parts > mostParts || indent.length > 2 * deepest) return '{ }';
  const { node, root } = found;
  switch (typeOf(node)) {
    case 'array':
      return arraySample({ node: node.get('items') ?? null, root }, source, indent, sample);
    case 'object':
      return objectSample(node, root, source, indent, sample);
    case 'boolean':
      return 'true';
    case 'string':
      return '"foo"';
    default:
      return '42';
  }
}

/** A reference that leads nowhere is no schema. */
function schemaAt(place: Place, resolve: Resolve): { readonly node: JavaMap; readonly root: Value } | undefined {
  try {
    const { node, root } = resolve(place);
    return isMap(node) ? { node, root } : undefined;
  } catch {
    return undefined;
  }
}

function typeOf(node: JavaMap): Value {
  const type = node.get('type');
  return (isList(type) ? type.items[0] : type) ?? 'object';
}

function objectSample(node: JavaMap, root: Value, source: string, indent: string, sample: Sample): string {
  const properties = node.get('properties');
  if (!isMap(properties) || properties.size === 0) return '{ }';
  const members = ([...properties] as [string, Value][]).map(([name, schema]) => {
    const value = sampleOf({ node: schema, root }, `${source}.${name}`, `${indent}  `, sample);
    return `${indent}  ${showString(name)} : ${value}`;
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function arraySample(items: Place, source: string, indent: string, sample: Sample): string {
  const item = sampleOf(items, '$elem', `${indent}  `, sample);
  return [
    '[',
    '##TODO: Update this foreach loop to reference array from input json',
    `#foreach($elem in ${source})`,
    `${indent}  ${item}#if($foreach.hasNext),#end`,
    '',
    '#end',
    `${indent}]`,
  ].join('\n');
}
