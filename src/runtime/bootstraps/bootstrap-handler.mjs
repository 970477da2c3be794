/** Finds the function that a handler's name means. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const find = (from) => exported.reduce((value, key) => value?.[key], from);
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
    return await findModule(resolve(taskRoot, directory, name), directory, name);
  } catch (error) {
    if (error instanceof SyntaxError) throw syntaxError(error, release);
    if (error?.code !== 'MODULE_NOT_FOUND' && error?.code !== 'ENOENT') throw error;
    const kind = 'Runtime.ImportModuleError';
    throw new RuntimeError(kind, asRequired(String(error), release), `${kind}: ${asRequired(error.stack, release)}`);
  }
}

function syntaxError(error, release) {
  const kind = 'Runtime.UserCodeSyntaxError';
  return new RuntimeError(kind, String(error), release >= 24 ? error.stack : `${kind}: ${error.stack}`);
}

/** It was Lambda's client that required the module, not this one; of deeper ones newer clients do not tell. */
function asRequired(text, release) {
  const own = `\n- ${join(taskRoot, 'package.json')}`;
  const isDeeper = text.includes('Require stack:\n- ') && !text.includes(`Require stack:${own}`);
  return text.replace(own, isDeeper && release >= 24 ? '' : '\n- /var/runtime/index.mjs');
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
