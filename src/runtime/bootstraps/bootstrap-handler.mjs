/** Finds the function that a handler's name means. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RuntimeError } from './bootstrap-errors.mjs';
import { streamHandler } from './bootstrap-streaming.mjs';

/** Lambda's own text. */
const callbackDeprecated =
  'ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this function to use a supported handler signature to use Node.js 24 or later. For more information see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.';
const taskRoot = process.env.LAMBDA_TASK_ROOT;

export async function loadHandler(name, release) {
  if (name.includes('..'))
    throw new RuntimeError(
      'Runtime.MalformedHandlerName',
      `'${name}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`,
    );
  const slash = name.lastIndexOf('/') + 1;
  const [directory, rest] = [name.slice(0, slash), name.slice(slash)];
  const dot = rest.indexOf('.');
  if (dot < 1 || dot === rest.length - 1) throw new RuntimeError('Runtime.MalformedHandlerName', 'Bad handler');
  const exported = rest.slice(dot + 1).split('.');
  const module = await loadModule(directory, rest.slice(0, dot), release);
  // Newer clients look into objects alone.
  const isOpen = (value, from) => release < 24 || value === from || typeof value === 'object';
  const find = (from) => exported.reduce((value, key) => (isOpen(value, from) ? value?.[key] : undefined), from);
  const handler = find(module) ?? (release >= 24 ? find(module.default) : undefined);
  if (!handler) {
    throw new RuntimeError('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  }
  if (typeof handler !== 'function') throw new RuntimeError('Runtime.HandlerNotFound', `${name} is not a function`);
  if (release >= 24 && handler.length >= 3 && !handler[streamHandler]) {
    throw new RuntimeError('Runtime.CallbackHandlerDeprecated', callbackDeprecated);
  }
  return handler;
}

/** What import finds missing goes on as it is; what require does is an error of Lambda's. */
async function loadModule(directory, name, release) {
  try {
    const path = resolve(taskRoot, directory, name);
    // From Node.js 24 on a folder of the name comes before the file.
    if (release >= 24 && existsSync(path) && !isFile(path)) return await importFolder(path);
    return await findModule(path, directory, name, release);
  } catch (error) {
    if (error instanceof SyntaxError) throw syntaxError(error, release);
    // Older clients ask null for its code, which is an error of its own.
    const code = release >= 24 ? error?.code : error.code;
    if (code !== 'MODULE_NOT_FOUND') throw error;
    throw importError(error, release);
  }
}

/** Fails, as if Lambda's client had imported it. */
async function importFolder(path) {
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    const here = fileURLToPath(import.meta.url);
    const { stack } = error;
    error.message = error.message.replace(here, '/var/runtime/index.mjs');
    error.stack = stack.replace(here, '/var/runtime/index.mjs');
    throw error;
  }
}

function syntaxError(error, release) {
  const kind = 'Runtime.UserCodeSyntaxError';
  const message = String(error);
  return new RuntimeError(kind, message, release >= 24 ? error.stack : `${kind}: ${message}${olderFrames(1304)}`);
}

function importError(error, release) {
  const kind = 'Runtime.ImportModuleError';
  const message = asRequired(String(error), release);
  const stack = release >= 24 ? asRequired(error.stack, release) : message + olderFrames(1307);
  return new RuntimeError(kind, message, `${kind}: ${stack}`);
}

/** Older clients tell where they were themselves. */
function olderFrames(line) {
  const client = 'file:///var/runtime/index.mjs';
  const frames = [
    `_loadUserApp (${client}:${line}:17)`,
    `async UserFunction.js.module.exports.load (${client}:1343:21)`,
  ];
  return frames.map((frame) => `\n    at ${frame}`).join('');
}

/** It was Lambda's client that required the module, not this one; of deeper ones newer clients do not tell. */
function asRequired(text, release) {
  const own = `\n- ${join(taskRoot, 'package.json')}`;
  const isDeeper = text.includes('Require stack:\n- ') && !text.includes(`Require stack:${own}`);
  return text.replace(own, isDeeper && release >= 24 ? '' : '\n- /var/runtime/index.mjs');
}

async function findModule(path, directory, name, release) {
  const require = createRequire(join(taskRoot, 'package.json'));
  const load = (file) => import(pathToFileURL(file).href);
  if (existsSync(path)) return require(path);
  if (isFile(`${path}.js`)) return isEsModule(path, release) ? load(`${path}.js`) : require(`${path}.js`);
  if (isFile(`${path}.mjs`)) return load(`${path}.mjs`);
  if (isFile(`${path}.cjs`)) return require(`${path}.cjs`);
  return require(require.resolve(name, { paths: [taskRoot, join(taskRoot, directory)] }));
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

/** Whether the nearest package.json says `"type": "module"`; node_modules ends the search. */
function isEsModule(path, release) {
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    if (directory.endsWith('node_modules')) return false;
    const file = join(directory, 'package.json');
    if (existsSync(file)) return typeIn(file, release) === 'module';
    if (directory === dirname(directory)) return false;
  }
}

function typeIn(file, release) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).type;
  } catch (error) {
    if (release < 24) {
      console.warn(`${file} cannot be read, it will be ignored for ES module detection purposes.`, error);
    }
    return undefined;
  }
}
