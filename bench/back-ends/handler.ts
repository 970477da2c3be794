import { zipOf } from '../../examples/story/zip.ts';

const code = 'exports.handler = async (event) => ({ statusCode: 200, body: JSON.stringify({ path: event.path }) });';

/** The function that is called: by the product, and by what it is held against. */
export const handler = {
  runtime: `nodejs${process.versions.node.split('.')[0]}.x`,
  handler: 'index.handler',
  zip: () => zipOf({ 'index.js': Buffer.from(code) }),
} as const;
