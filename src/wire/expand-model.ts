import { type CompactMembers, type CompactModel, scalarKinds } from './compact-model.ts';
import type { ErrorModel, Protocol, ServiceModel, ServiceName } from './model.ts';
import { newerOperations } from './newer-operations.ts';
import type { HttpBinding, OperationModel } from './operation-model.ts';
import type { Location, Member, Shape, StructureShape } from './shape.ts';
import { buildTrie } from './uri-trie.ts';

type Structures = ReadonlyMap<string, StructureShape>;

const locations: ReadonlySet<string> = new Set(['label', 'query', 'parameters', 'header', 'payload', 'status']);

/** The model that the codecs walk, from its committed form. */
export function expandModel(compact: CompactModel): ServiceModel {
  const structures = expandStructures(compact.structures);
  const operations = new Map<string, OperationModel>();
  for (const operation of newerOperations(compact.service)) operations.set(operation.name, operation);
  for (const name of Object.keys(compact.operations)) operations.set(name, expandOperation(name, compact, structures));
  return {
    name: compact.service as ServiceName,
    signingName: compact.signingName ?? compact.service,
    protocol: compact.protocol as Protocol,
    apiVersion: compact.apiVersion,
    ...(compact.xmlNamespace && { xmlNamespace: compact.xmlNamespace }),
    ...(compact.target && { target: compact.target }),
    operations,
    errors: expandErrors(compact, structures),
    routes: buildTrie(operations.values()),
  };
}

function expandStructures(compact: CompactModel['structures']): Structures {
  const structures = new Map<string, StructureShape>();
  for (const [name, members] of Object.entries(compact)) {
    structures.set(name, lazyStructure(name, members, structures));
  }
  return structures;
}

/** Members are expanded when they are first asked for: a structure may contain itself, and most are never used. */
function lazyStructure(name: string, compact: CompactMembers, structures: Structures): StructureShape {
  let members: ReadonlyMap<string, Member> | undefined;
  return {
    kind: 'structure',
    name,
    get members() {
      members ??= expandMembers(compact, structures);
      return members;
    },
  };
}

function expandMembers(members: CompactMembers, structures: Structures): ReadonlyMap<string, Member> {
  return new Map(
    Object.entries(members).map(([name, line]) => [name, expandMember(name, line.split(' '), structures)]),
  );
}

function expandMember(name: string, [type = '', ...words]: string[], structures: Structures): Member {
  const pairs = words.map((word) => word.split('=', 2) as [string, string?]);
  const bound = pairs.find(([word]) => locations.has(word));
  return {
    name,
    shape: expandShape(type.replace('!', ''), structures),
    required: type.endsWith('!'),
    location: (bound?.[0] ?? 'body') as Location,
    jsonName: pairs.find(([word]) => word === 'json')?.[1] ?? name,
    boundName: bound?.[1] ?? name,
    idempotencyToken: words.includes('token'),
    sensitive: words.includes('secret'),
  };
}

function expandShape(type: string, structures: Structures): Shape {
  if (type.startsWith('[')) return { kind: 'list', item: expandShape(type.slice(1, -1), structures) };
  if (type.startsWith('{')) return { kind: 'map', value: expandShape(type.slice(1, -1), structures) };
  const kind = scalarKinds.find((scalar) => scalar === type);
  return kind ? { kind } : namedStructure(type, structures);
}

function namedStructure(name: string, structures: Structures): StructureShape {
  const structure = structures.get(name);
  if (!structure) throw new Error(`a model names a structure that it lacks: ${name}`);
  return structure;
}

function expandOperation(name: string, { operations }: CompactModel, structures: Structures): OperationModel {
  const { input, output, http, events = false } = operations[name] ?? {};
  return {
    name,
    input: input === undefined ? undefined : namedStructure(input, structures),
    output: output === undefined ? undefined : namedStructure(output, structures),
    http: http === undefined ? undefined : expandHttp(http),
    events,
  };
}

function expandHttp(line: string): HttpBinding {
  const [method = '', uri = '', status = ''] = line.split(' ');
  return { method, uri, status: Number(status) };
}

function expandErrors({ errors }: CompactModel, structures: Structures): Map<string, ErrorModel> {
  const models = new Map<string, ErrorModel>();
  for (const [name, { status, code = name, members }] of Object.entries(errors)) {
    models.set(name, { shape: lazyStructure(name, members, structures), status, code });
  }
  return models;
}
