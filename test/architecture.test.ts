import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

/** Each room and what it may import besides itself; `(types)` marks what it may name but not run. */
const house: Readonly<Record<string, readonly string[]>> = {
  core: [],
  store: ['core'],
  http: ['core'],
  policy: ['core'],
  trace: ['core'],
  runtime: ['core'],
  // The request snapshot is data: no socket is opened by reading a header of it.
  wire: ['core', 'http/raw-request.ts', 'http/response.ts'],
  sigv4: ['core', 'http/raw-request.ts'],
  identity: ['core', 'store', 'policy', 'sigv4', 'http/raw-request.ts'],
  services: ['core', 'store', 'policy', 'identity', 'wire'],
  'execute-api': [
    ...['core', 'http', 'policy', 'trace', 'identity', 'services/apigateway/documents.ts (types)'],
    'services/apigateway/domain-names/domain-name-documents.ts (types)',
  ],
  server: ['core', 'store', 'http', 'policy', 'trace', 'runtime', 'wire', 'identity', 'services', 'execute-api'],
  cli: ['core', 'runtime', 'server'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function shippedOf(folder: string): string[] {
  return filesOf(folder).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.ts$|-fixture\.ts$|\.d\.ts$|\/testing\//.test(file),
  );
}

/** What a file imports of its own folder and others, as paths below `base`. */
function importsOf(base: string, file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'/gm);
  return [...found].map((match) => ({
    from: relative(base, file),
    to: relative(base, resolve(dirname(file), match[2] ?? match[3] ?? '')),
    typeOnly: match[1] !== undefined,
  }));
}

const shipped = shippedOf(source);
const imports = shipped.flatMap((file) => importsOf(source, file));

const roomOf = (file: string) => file.split('/')[0] ?? '';

test('there is something to check', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(Object.keys(house).sort()).toEqual(readdirSync(source).sort());
});

test('rooms import only what stands below them', () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    const allowed = house[roomOf(from)] ?? [];
    if (roomOf(from) === roomOf(to)) return false;
    return !allowed.some((rule) => rule === roomOf(to) || rule === to || (typeOnly && rule === `${to} (types)`));
  });
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('services never import each other', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [mine, theirs] = [from.split('/'), to.split('/')];
    return mine[0] === 'services' && theirs[0] === 'services' && theirs.length > 2 && mine[1] !== theirs[1];
  });
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

/** What the product may be made of besides Node: packed into dist/, so that installing the package installs nothing else. */
const bundled = new Set([
  ...['@peculiar/asn1-schema', '@peculiar/asn1-x509', '@xmldom/xmldom', 'jose', 'undici', 'uqr'],
  ...['xml-crypto', 'yaml', 'yauzl'],
]);

test('nothing shipped imports a development dependency, and nothing else comes along', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies?: object };
  expect(dependencies).toBeUndefined();
  const foreign = shipped.flatMap((file) => {
    const found = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(?:type\s)?[^;'"]*?from\s+'([^.'][^']*)'/gm,
    );
    return [...found].map((match) => match[1] ?? '').filter((name) => !name.startsWith('node:') && !bundled.has(name));
  });
  expect(foreign).toEqual([]);
});

test('no file of ours is longer than 300 lines, generated ones aside', () => {
  const long = shipped
    .filter((file) => !file.includes('/models/'))
    .map((file) => [relative(source, file), readFileSync(file, 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > 300);
  expect(long).toEqual([]);
});

/**
 * A grammar is read and evaluated by functions that call each other: an expression holds a reference, whose arguments are
 * expressions; a text in quotes is a template again.
 */
const grammars = [
  'src/execute-api/templates/compile/compile-block.ts',
  'src/execute-api/templates/compile/compile-expression.ts',
  'src/execute-api/templates/compile/compile-foreach.ts',
  'src/execute-api/templates/compile/compile-reference.ts',
  'src/execute-api/templates/compile/compile-set.ts',
  'src/execute-api/templates/grammar/directive-arguments.ts',
  'src/execute-api/templates/grammar/parse-block.ts',
  'src/execute-api/templates/grammar/parse-directive.ts',
  'src/execute-api/templates/grammar/parse-expression.ts',
  'src/execute-api/templates/grammar/parse-reference.ts',
  'src/execute-api/templates/grammar/parse-string.ts',
];

/** Takes away, again and again, what imports nothing that is left or is imported by nothing that is left. */
function circling(all: readonly Import[]): string[] {
  const [above, below] = [new Set(all.map(({ from }) => from)), new Set(all.map(({ to }) => to))];
  const left = all.filter(({ from, to }) => below.has(from) && above.has(to));
  return left.length < all.length ? circling(left) : [...above].sort();
}

test('no circle of files, types included, but for the mutual recursion of a grammar', () => {
  const files = [...shipped, ...shippedOf(join(root, 'console/src'))];
  expect(circling(files.flatMap((file) => importsOf(root, file)))).toEqual(grammars);
});

test('no folder holds more than thirty files, tests and generated ones aside', () => {
  const folders = ['src', 'console/src', 'test', 'bench', 'tools', 'examples'].map((name) => join(root, name));
  const counted = folders.flatMap(filesOf).filter((file) => !/\.test\.tsx?$|\/models\/|\/node_modules\//.test(file));
  const byFolder = Map.groupBy(counted, (file) => relative(root, dirname(file)));
  const full = [...byFolder].filter(([, files]) => files.length > 30);
  expect(full.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
});
