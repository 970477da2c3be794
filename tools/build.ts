import { execFileSync, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { licences } from './licences.ts';

// dist/: the command line and the policy engine, bundled, and the files that they read at run time. Does nothing when
// dist/ is newer than everything it is made of, so that starting twice builds once.
const product = 'dist/sekisho.js';

/** INVARIANT: standard output stays empty: a shell may evaluate what is printed next. */
const untold: StdioOptions = ['ignore', process.stderr.fd, process.stderr.fd];

/** Large JSON is read faster, and into less memory, from a text than from JavaScript. */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

if (
  !existsSync(product) ||
  newest(['src', 'console/src', 'console/vite.config.ts', 'tools/build.ts', 'tools/licences.ts', 'package-lock.json']) >
    statSync(product).mtimeMs
) {
  const folder = mkdtempSync('dist-');
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  await bundle(folder);
  declareTypes(folder);
  buildConsole(folder);
  cpSync('src/identity/policies/data', join(folder, 'data'), { recursive: true });
  cpSync('src/runtime/bootstraps', join(folder, 'bootstraps'), { recursive: true });
  chmodSync(join(folder, 'sekisho.js'), 0o755);
  // INVARIANT: dist/ is whole or not there, whoever stops a build or builds at the same time.
  rmSync('dist', { recursive: true, force: true });
  renameSync(folder, 'dist');
  await startOnce();
}

async function bundle(folder: string): Promise<void> {
  const { metafile } = await build({
    metafile: true,
    entryPoints: {
      sekisho: 'src/cli/sekisho.ts',
      policy: 'src/policy/index.ts',
      'decode-worker': 'src/server/decoding/decode-worker.ts',
      'definition-worker': 'src/services/apigateway/import-export/thread/definition-worker.ts',
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
    // What a process has read of its program stays in its memory; a stack still tells line and column.
    minify: true,
    plugins: [jsonAsText],
    banner: {
      // What yauzl and undici ask for, being CommonJS.
      js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);",
    },
  });
  writeFileSync(join(folder, 'licences.txt'), licences(Object.keys(metafile.inputs)));
}

/** Leaves what V8 compiles for a start in dist/compile-cache, so that the first start of a clone is as quick as the next. */
async function startOnce(): Promise<void> {
  const server = spawn(process.execPath, [product, 'start', '--ephemeral', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(server, 'exit');
  for await (const _ of server.stdout) break;
  server.kill('SIGTERM');
  await exited;
}

/** `sekisho/policy` is a library: dist/types/ holds its declarations. */
function declareTypes(folder: string): void {
  const declarations = [
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    join(folder, 'types'),
    '--rootDir',
    'src',
  ];
  const language = ['--target', 'es2024', '--module', 'nodenext', '--types', 'node', '--strict'];
  const imports = ['--allowImportingTsExtensions', '--rewriteRelativeImportExtensions'];
  const tsc = join('node_modules', '.bin', 'tsc');
  const options = ['--ignoreConfig', ...declarations, ...language, ...imports];
  execFileSync(tsc, ['src/policy/index.ts', ...options], { stdio: untold });
}

/** The console: dist/console/, each file also packed with Brotli, once and as small as can be. */
function buildConsole(dist: string): void {
  const folder = resolve(dist, 'console');
  const options = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  execFileSync(join('node_modules', '.bin', 'vite'), ['build', 'console', ...options], { stdio: untold });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:js|css|html|svg)$/.test(name)) pack(join(folder, name));
  }
}

function pack(file: string): void {
  const packed = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(`${file}.br`, packed);
}

function newest(places: readonly string[]): number {
  const times = places.flatMap((place) => {
    if (!statSync(place).isDirectory()) return [statSync(place).mtimeMs];
    const entries = readdirSync(place, { recursive: true, withFileTypes: true });
    return entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  });
  return Math.max(...times);
}
