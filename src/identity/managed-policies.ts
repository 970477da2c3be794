import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** A policy that AWS keeps and every account can attach. */
export interface ManagedPolicy {
  readonly arn: string;
  readonly name: string;
  /** `/` or such as `/service-role/`. */
  readonly path: string;
  /** Of the default version, such as `v3`. */
  readonly versionId: string;
  /** ISO 8601, UTC. */
  readonly createDate: string;
  readonly updateDate: string;
  /** The default version's document, JSON without white space. */
  readonly document: string;
}

type Row = readonly [versionId: string, createDate: string, updateDate: string, document: string];

interface Block {
  readonly offset: number;
  readonly length: number;
  rows: readonly Row[] | undefined;
}

interface Place {
  readonly block: Block;
  readonly at: number;
}

const prefix = 'arn:aws:iam::aws:policy/';
const indexFile = new URL('./data/aws-managed-policies.index.json', import.meta.url);
const blocksFile = new URL('./data/aws-managed-policies.json.br', import.meta.url);

let places: ReadonlyMap<string, Place> | undefined;
let compressed: Buffer | undefined;

/**
 * AWS's managed policy of this ARN. Only the block of policies that it lies in is unpacked, at the first question.
 */
export function managedPolicy(arn: string): ManagedPolicy | undefined {
  const place = loadPlaces().get(arn);
  if (!place) return undefined;
  const [versionId, createDate, updateDate, document] = rowsOf(place.block)[place.at]!;
  const pathAndName = `/${arn.slice(prefix.length)}`;
  const cut = pathAndName.lastIndexOf('/') + 1;
  const [path, name] = [pathAndName.slice(0, cut), pathAndName.slice(cut)];
  return { arn, name, path, versionId, createDate, updateDate, document };
}

/** All ARNs, sorted; unpacks nothing but the index. */
export function managedPolicyArns(): readonly string[] {
  return [...loadPlaces().keys()];
}

function loadPlaces(): ReadonlyMap<string, Place> {
  places ??= readPlaces();
  return places;
}

function readPlaces(): ReadonlyMap<string, Place> {
  const index = JSON.parse(readFileSync(indexFile, 'utf8')) as { blocks: [length: number, names: string[]][] };
  const read = new Map<string, Place>();
  let offset = 0;
  for (const [length, names] of index.blocks) {
    const block: Block = { offset, length, rows: undefined };
    for (const [at, name] of names.entries()) read.set(prefix + name, { block, at });
    offset += length;
  }
  return read;
}

function rowsOf(block: Block): readonly Row[] {
  block.rows ??= unpack(block);
  return block.rows;
}

function unpack({ offset, length }: Block): readonly Row[] {
  compressed ??= readFileSync(blocksFile);
  return JSON.parse(brotliDecompressSync(compressed.subarray(offset, offset + length)).toString()) as readonly Row[];
}
