import { existsSync } from 'node:fs';

// `npm run -s sekisho -- COMMAND`: the command line of a clone. What is built is taken as it is, for a server may run from
// it; only where nothing is, it is built.
const product = new URL('../dist/sekisho.js', import.meta.url);
try {
  if (!existsSync(product)) await import('./build.ts');
} catch (error) {
  // For the shell that evaluates it.
  if (process.argv[2] === 'env') process.stdout.write('false\n');
  throw error;
}
await import(product.href);
