/** Finds the function that a handler's name means. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RuntimeError } from './bootstrap-errors.mjs';

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
  const module = await loadModule(directory, rest.slice(0, dot));
  const handler = exported.reduce((value, key) => value?.[key], module);
  if (handler === undefined || handler === null) {
    throw new RuntimeError('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  }
  if (typeof handler !== 'function') throw new RuntimeError('Runtime.HandlerNotFound', `${name} is not a function`);
  if (release >= 24 && handler.length >= 3) {
    throw new RuntimeError(
      'Runtime.CallbackHandlerDeprecated',
      'Callback-based function handlers are not supported from Node.js 24 on: use an async handler.',
    );
  }
  return handler;
}

async function loadModule(directory, name) {
  try {
    return await findModule(resolve(taskRoot, directory, name), directory, name);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RuntimeError('Runtime.UserCodeSyntaxError', String(error), error.stack);
    const missing = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ENOENT'];
    if (!missing.includes(error?.code)) throw error;
    throw new RuntimeError('Runtime.ImportModuleError', String(error), error.stack);
  }
}

async function findModule(path, directory, name) {
  const require = createRequire(join(taskRoot, 'package.json'));
  const load = (file) => import(pathToFileURL(file).href);
  if (isFile(path)) return require(path);
  if (isFile(`${path}.js`)) return isEsModule(path) ? load(`${path}.js`) : require(`${path}.js`);
  if (isFile(`${path}.mjs`)) return load(`${path}.mjs`);
  if (isFile(`${path}.cjs`)) return require(`${path}.cjs`);
  return require(require.resolve(name, { paths: [taskRoot, join(taskRoot, directory)] }));
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

/** Whether the nearest package.json says `"type": "module"`; node_modules ends the search. */
function isEsModule(path) {
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    if (directory.endsWith('node_modules')) return false;
    const file = join(directory, 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).type === 'module';
    if (directory === dirname(directory)) return false;
  }
}
