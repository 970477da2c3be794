import type { Worker } from 'node:worker_threads';
import type { Principal } from '../../../../identity/principal.ts';
import { apigatewayErrors } from '../../errors.ts';
import type { DefinitionJob } from './definition-job.ts';
import type { DefinitionPieces } from './definition-pieces.ts';
import { fairTurns } from './fair-turns.ts';

/** Milliseconds that a document may take. */
const patience = 10_000;
/** Megabytes that it may need. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Beside this file, and beside the bundle that the build makes of it. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './definition-worker.ts' : './definition-worker.js',
  import.meta.url,
);

/** Documents of one caller that wait. Each may be of 6 MB. */
const mostWaiting = 20;
const turns = fairTurns(mostWaiting);

/** Whose turn it is: users, roles, and the account's own. */
export type Asker = Pick<Principal, 'userId'>;

/**
 * Reads a document in a thread of its own, one after the other, where it holds nobody up. Undefined for one that cannot be
 * read, takes longer than ten seconds or more memory than 512 MB. Throws TooManyRequestsException.
 */
export function readInThread(text: string, asker: Asker): Promise<DefinitionPieces | undefined> {
  return inTurn({ what: 'read', text }, asker);
}

/** JSON as YAML. Throws BadRequestException where that takes too much, TooManyRequestsException. */
export async function asYamlInThread(text: string, asker: Asker): Promise<string> {
  const yaml = await inTurn<string>({ what: 'write', text }, asker);
  if (yaml === undefined) throw apigatewayErrors.badRequest('The API is too large to be exported as YAML');
  return yaml;
}

/** Sessions of one role, which anybody who has it can name as he likes, have their turns together. */
async function inTurn<Result>(job: DefinitionJob, { userId }: Asker): Promise<Result | undefined> {
  const result = turns.take(userId.replace(/:.*/s, ''), () => workOnce<Result>(job));
  if (!result) throw apigatewayErrors.tooManyRequests();
  return result;
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
