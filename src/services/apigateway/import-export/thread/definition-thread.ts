import type { Worker } from 'node:worker_threads';
import { apigatewayErrors } from '../../errors.ts';
import type { DefinitionJob } from './definition-job.ts';
import type { DefinitionPieces } from './definition-pieces.ts';

/** Milliseconds that a document may take. */
const patience = 10_000;
/** Megabytes that it may need. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Beside this file, and beside the bundle that the build makes of it. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './definition-worker.ts' : './definition-worker.js',
  import.meta.url,
);

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread of its own, one after the other, where it holds nobody up. Undefined for one that cannot be
 * read, takes longer than ten seconds or more memory than 512 MB.
 */
export function readInThread(text: string): Promise<DefinitionPieces | undefined> {
  return inTurn({ what: 'read', text });
}

/** JSON as YAML. Throws BadRequestException where that takes too much. */
export async function asYamlInThread(text: string): Promise<string> {
  const yaml = await inTurn<string>({ what: 'write', text });
  if (yaml === undefined) throw apigatewayErrors.badRequest('The API is too large to be exported as YAML');
  return yaml;
}

function inTurn<Result>(job: DefinitionJob): Promise<Result | undefined> {
  const done = last.then(() => workOnce<Result>(job));
  last = done;
  return done;
}

async function workOnce<Result>(job: DefinitionJob): Promise<Result | undefined> {
  // Not imported: a server that is sent no such document does without.
  const threads = process.getBuiltinModule('node:worker_threads');
  const worker = new threads.Worker(program, { execArgv: [], resourceLimits });
  worker.unref();
  const timer = setTimeout(() => worker.terminate(), patience).unref();
  try {
    return await answerOf<Result>(worker, job);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function answerOf<Result>(worker: Worker, job: DefinitionJob): Promise<Result | undefined> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
    worker.postMessage(job);
  });
}
