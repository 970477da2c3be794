import { errors } from '../errors.ts';
import type { Routed } from '../model.ts';
import type { ListShape, MapShape, Shape, StructureShape } from '../shape.ts';
import { decodeText } from './decode-text.ts';
import { numbered, type ParameterTree, parameterTree } from './parameter-tree.ts';

/**
 * awsQuery: `Name=value`, lists as `Name.member.1`, maps as `Name.entry.1.key` and `.value`; unknown names are ignored.
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function decodeQuery({ operation, parameters }: Routed): object {
  return operation.input ? decodeStructure(operation.input, parameterTree(parameters)) : {};
}

function decodeShape(shape: Shape, tree: ParameterTree): unknown {
  if (shape.kind === 'structure') return tree.branches.size > 0 ? decodeStructure(shape, tree) : undefined;
  if (shape.kind === 'list') return decodeList(shape, tree);
  if (shape.kind === 'map') return decodeMap(shape, tree);
  return tree.value === undefined ? undefined : decodeText(shape.kind, tree.value, errors.malformedInput);
}

function decodeStructure(shape: StructureShape, tree: ParameterTree): object {
  const decoded: Record<string, unknown> = {};
  for (const { name, shape: target } of shape.members.values()) {
    const branch = tree.branches.get(name);
    const value = branch && decodeShape(target, branch);
    if (value !== undefined) decoded[name] = value;
  }
  return decoded;
}

/** An empty list is sent as `Name=`. */
function decodeList({ item }: ListShape, tree: ParameterTree): unknown[] | undefined {
  const entries = numbered(tree.branches.get('member'));
  if (entries.length === 0 && tree.value === undefined) return undefined;
  return entries.map((entry) => decodeShape(item, entry)).filter((value) => value !== undefined);
}

function decodeMap({ value: target }: MapShape, tree: ParameterTree): object | undefined {
  const entries = numbered(tree.branches.get('entry'));
  if (entries.length === 0 && tree.value === undefined) return undefined;
  // INVARIANT: no prototype, so that a client's `__proto__` is a key like any other.
  const decoded: Record<string, unknown> = Object.create(null);
  for (const { branches } of entries) {
    const [key, value] = [branches.get('key')?.value, branches.get('value')];
    const read = value && decodeShape(target, value);
    if (key !== undefined && read !== undefined) decoded[key] = read;
  }
  return decoded;
}
