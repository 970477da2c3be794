import { zipOf } from '../../examples/story/zip.ts';

export interface Handler {
  readonly runtime: string;
  readonly handler: string;
  zip(): Promise<Buffer>;
}

const node = 'exports.handler = async (event) => ({ statusCode: 200, body: JSON.stringify({ path: event.path }) });';
const python = `import json

def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"path": event["path"]})}
`;

/** The function that is called: by the product, and by what it is held against. */
export const handlers = {
  node: {
    runtime: `nodejs${process.versions.node.split('.')[0]}.x`,
    handler: 'index.handler',
    zip: () => zipOf({ 'index.js': Buffer.from(node) }),
  },
  python: {
    runtime: 'python3.13',
    handler: 'index.handler',
    zip: () => zipOf({ 'index.py': Buffer.from(python) }),
  },
} as const satisfies Readonly<Record<string, Handler>>;
