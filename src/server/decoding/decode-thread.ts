import type { Worker } from 'node:worker_threads';
import { AwsError } from '../../core/errors.ts';
import type { RawRequest } from '../../http/raw-request.ts';
import type { Routed } from '../../wire/model.ts';
import { arrived } from '../../wire/protocol.ts';
import type { DecodeJob, DecodeResult } from './decode-job.ts';

/** The thread goes when it has had nothing to do for so long, in milliseconds. */
const patience = 5000;
/** A body of so many bytes leaves much behind: its thread goes at once, and its memory with it. */
const heavy = 2 * 1024 * 1024;

/** Beside this file, and beside the bundle that the build makes of it. */
const program = new URL(import.meta.url.endsWith('.ts') ? './decode-worker.ts' : './decode-worker.js', import.meta.url);

/**
 * A thread that decodes requests one after the other. It comes up with the first, and goes when there are no more: an idle
 * server has none. Throws what `decode` throws.
 */
export function decodeThread(): (routed: Routed, request: RawRequest) => Promise<unknown> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function inTurn(routed: Routed, request: RawRequest): Promise<DecodeResult> {
    clearTimeout(idle);
    worker ??= start();
    const isHeavy = request.body.length >= heavy;
    try {
      const result = await resultOf(worker, jobOf(routed, request));
      if (isHeavy) await dismiss();
      return result;
    } catch (error) {
      // INVARIANT: only the end of the thread rejects.
      worker = undefined;
      throw error;
    } finally {
      idle = setTimeout(dismiss, patience).unref();
    }
  }

  async function dismiss(): Promise<void> {
    const leaving = worker;
    worker = undefined;
    await leaving?.terminate();
  }

  return async (routed, request) => {
    const turn = last.then(() => inTurn(routed, request));
    last = turn.catch(() => undefined);
    const result = await turn;
    if ('input' in result) return routed.operation.input ? arrived(routed.operation.input, result.input) : result.input;
    const { code, status, message, members } = result.refusal;
    throw new AwsError(code, status, message, members);
  };
}

/** A server that is at its end does not wait for the thread. */
function start(): Worker {
  // Not imported: a server that is sent nothing large does without.
  const threads = process.getBuiltinModule('node:worker_threads');
  const worker = new threads.Worker(program, { execArgv: [] });
  worker.unref();
  return worker;
}

function jobOf({ service }: Routed, { body, ...request }: RawRequest): DecodeJob {
  return { service: service.name, request, body: body as Uint8Array<ArrayBuffer> };
}

function resultOf(worker: Worker, job: DecodeJob): Promise<DecodeResult> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(error);
    const ended = () => reject(new Error('the decoding thread has ended'));
    worker.once('error', failed).once('exit', ended);
    worker.once('message', (result: DecodeResult) => {
      worker.off('error', failed).off('exit', ended);
      resolve(result);
    });
    worker.postMessage(job, [job.body.buffer]);
  });
}
