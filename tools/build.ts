import { chmodSync, cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

// dist/: the command line and the policy engine in one file each, and the files that they read at run time.
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { sekisho: 'src/cli/sekisho.ts', policy: 'src/policy/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);",
  },
});
cpSync('src/identity/data', 'dist/data', { recursive: true });
cpSync('src/runtime/bootstraps', 'dist/bootstraps', { recursive: true });
chmodSync('dist/sekisho.js', 0o755);
