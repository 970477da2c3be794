import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { APIGateway } from '@aws-sdk/client-api-gateway';
import type { Lambda } from '@aws-sdk/client-lambda';
import { ZipFile } from 'yazl';
import type { StallCase } from './stall-cases.ts';

/** Bytes that no packer makes smaller: with them a package is as large as Lambda takes in one request. */
const largest = randomBytes(45_000_000);
/** As many files as a ZIP may hold without the 64-bit form. */
const mostFiles = 60_000;
const mostKeys = 600_000;

type Clients = { readonly apis: APIGateway; readonly lambda: Lambda };

/** Packages as large as Lambda takes them, and very wide JSON. */
export function uploadCases({ apis, lambda }: Clients): StallCase[] {
  const upload = (ZipFile: Buffer) =>
    lambda.createFunction({
      FunctionName: `f-${randomBytes(4).toString('hex')}`,
      Role: 'arn:aws:iam::123456789012:role/role-0',
      Runtime: 'nodejs22.x',
      Handler: 'a.b',
      Code: { ZipFile },
    });
  const eight = async () => {
    const packages = await Promise.all(Array.from({ length: 8 }, () => packageOf({ large: largest })));
    await Promise.all(packages.map(upload));
  };
  const wide = Object.fromEntries(Array.from({ length: mostKeys }, (_, at) => [`k${at}`, '']));
  return [
    ['lambda:CreateFunction', '60 MB that are no ZIP', () => upload(largest)],
    ['lambda:CreateFunction', '60 MB', async () => upload(await packageOf({ large: largest }))],
    ['lambda:CreateFunction', '60 MB, eight at once', eight],
    ['lambda:CreateFunction', '60,000 empty files', async () => upload(await packageOf(emptyFiles(mostFiles)))],
    ['apigateway:CreateRestApi', '600,000 tags', () => apis.createRestApi({ name: 'a', tags: wide })],
    ['lambda:TagResource', '600,000 tags', () => lambda.tagResource({ Resource: 'arn', Tags: wide })],
  ];
}

function emptyFiles(count: number): Record<string, Buffer> {
  const empty = Buffer.alloc(0);
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`folder-${at % 100}/file-${at}`, empty]));
}

/** A ZIP of its own, for one that is known is not unpacked again. */
function packageOf(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(randomBytes(16), 'id', { compress: false });
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}
