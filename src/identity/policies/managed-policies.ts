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
  /** Epoch milliseconds. */
  readonly createDate: number;
  readonly updateDate: number;
  /** The default version's document, JSON without white space. Unpacked when it is asked for. */
  readonly document: string;
}

/** Dates in seconds since the Unix epoch. */
type Row = readonly [name: string, versionId: string, createDate: number, updateDate: number];

interface Block {
  readonly offset: number;
  readonly length: number;
  documents: readonly string[] | undefined;
}

interface Place {
  readonly block: Block;
  readonly at: number;
  readonly row: Row;
}

const prefix = 'arn:aws:iam::aws:policy/';
const indexFile = new URL('./data/aws-managed-policies.index.json', import.meta.url);
const blocksFile = new URL('./data/aws-managed-policies.json.br', import.meta.url);

let places: ReadonlyMap<string, Place> | undefined;
let compressed: Buffer | undefined;

/**
 * AWS's managed policy of this ARN. For its document only the block of policies that it lies in is unpacked; lists need
 * none.
 */
export function managedPolicy(arn: string): ManagedPolicy | undefined {
  const place = loadPlaces().get(arn);
  if (!place) return undefined;
  const [named, versionId, createDate, updateDate] = place.row;
  const cut = named.lastIndexOf('/') + 1;
  return {
    arn,
    name: named.slice(cut),
    path: `/${named.slice(0, cut)}`,
    versionId,
    createDate: createDate * 1000,
    updateDate: updateDate * 1000,
    get document() {
      return documentsOf(place.block)[place.at]!;
    },
  };
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
  const index = JSON.parse(readFileSync(indexFile, 'utf8')) as { blocks: [length: number, rows: Row[]][] };
  const read = new Map<string, Place>();
  let offset = 0;
  for (const [length, rows] of index.blocks) {
    const block: Block = { offset, length, documents: undefined };
    for (const [at, row] of rows.entries()) read.set(prefix + row[0], { block, at, row });
    offset += length;
  }
  return read;
}

function documentsOf(block: Block): readonly string[] {
  block.documents ??= unpack(block);
  return block.documents;
}

function unpack({ offset, length }: Block): readonly string[] {
  compressed ??= readFileSync(blocksFile);
  return JSON.parse(brotliDecompressSync(compressed.subarray(offset, offset + length)).toString()) as readonly string[];
}
