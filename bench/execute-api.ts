import { tellFigure } from './tell-figure.ts';

// `npm run bench -- execute-api [family [argument]]`: REST APIs behind the gate, each family of figures by itself or all in
// turn. What cannot be measured on a machine is named and left out; the others go on.
const families: Readonly<Record<string, (argument?: string) => Promise<unknown>>> = {
  'validated-post': async () => (await import('./execute-api/validated-post.ts')).validatedPost(),
  'python-function': async () => (await import('./execute-api/python-function.ts')).pythonFunction(),
  rendering: () => import('./templates.ts'),
  import: async () => (await import('./execute-api/import-definition.ts')).importDefinition(),
  'many-apis': async (count) => (await import('./execute-api/many-apis.ts')).manyApis(Number(count ?? 10_000)),
};

const [wanted, argument] = process.argv.slice(2);
if (wanted !== undefined && !Object.hasOwn(families, wanted)) {
  process.stderr.write(`there is no family ${wanted}; there are ${Object.keys(families).join(', ')}\n`);
  process.exitCode = 2;
}
for (const [name, measure] of Object.entries(families)) {
  if (wanted !== undefined && wanted !== name) continue;
  // The rendering's script reads the same arguments: a revision to be held against.
  if (wanted !== undefined) process.argv.splice(2, 1);
  await measure(argument).catch((error: Error) => {
    tellFigure({ figure: name, failed: error.message });
    process.exitCode = 1;
  });
}
