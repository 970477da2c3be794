import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Oracle, startOracle } from './compare/oracle.ts';
import { type Result, runComparison } from './compare/run-comparison.ts';

// `npm run compare -- NAME [--seed N] [--count N]`: ours against what the libraries make of it that AWS runs, case by
// case. Prints each difference, the smallest first, and 'N of M' last. Without the program that JVM_ORACLE names there is
// nothing to compare with, which is said and is no failure.
// `npm run compare -- emulators [--folder F]`: ours beside the emulators that PyPI has, installed below F; prints a page.
type Run = (oracle: Oracle, options: { readonly seed: number; readonly count: number }) => Promise<Result>;

const comparisons: Readonly<Record<string, Run>> = {
  methods: async (...given) => runComparison((await import('./compare/methods/methods.ts')).methods, ...given),
  templates: async (...given) => runComparison((await import('./compare/templates/templates.ts')).templates, ...given),
  patterns: async (...given) => runComparison((await import('./compare/patterns/patterns.ts')).patterns, ...given),
  schemas: async (...given) => runComparison((await import('./compare/schemas/schemas.ts')).schemas, ...given),
  paths: async (...given) => runComparison((await import('./compare/paths/paths.ts')).paths, ...given),
};

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    folder: { type: 'string', default: join(tmpdir(), 'sekisho-emulators') },
  },
  allowPositionals: true,
});
if (positionals[0] === 'emulators') {
  const { compareEmulators } = await import('./compare/emulators/emulators.ts');
  process.stdout.write(`${await compareEmulators(values.folder)}\n`);
  process.exit();
}
const run = comparisons[positionals[0] ?? ''];
if (run === undefined) {
  process.stderr.write(`compare needs one of: ${[...Object.keys(comparisons), 'emulators'].join(', ')}\n`);
  process.exit(2);
}
const oracle = startOracle();
if (oracle === undefined) {
  process.stdout.write('skipped: there is no oracle here; JVM_ORACLE names its program\n');
} else {
  const result = await run(oracle, { seed: Number(values.seed), count: Number(values.count) });
  oracle.close();
  for (const difference of result.differences) process.stdout.write(`${difference}\n\n`);
  for (const [heading, count] of result.known) process.stdout.write(`docs/differences.md, ${heading}: ${count}\n`);
  process.stdout.write(`${result.agreed} of ${result.tried}\n`);
  if (result.agreed < result.tried) process.exitCode = 1;
}
