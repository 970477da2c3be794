import type { Dispatcher } from 'undici';
import type { RawHeader } from '../raw-request.ts';
import { type BackEndAnswer, type BackEndRequest, BackEndTrouble } from './back-end.ts';

/** What answers that are being read may hold, all together. */
export interface Room {
  left: number;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const largestAnswer = 10 * 1024 * 1024;

/**
 * Sends a request and reads its answer, in the time and the room that there is.
 * INVARIANT: settles once, at the latest when the time is over, whatever the back end does; what it has taken of the room it
 * gives back.
 */
export function collectAnswer(dispatcher: Dispatcher, request: BackEndRequest, room: Room): Promise<BackEndAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let status = 0;
    let headers: readonly RawHeader[] = [];
    let over = false;
    let failure: Error | undefined;
    let running: Dispatcher.DispatchController | undefined;
    const timer = setTimeout(() => fail(new BackEndTrouble('timeout', 'no answer in time')), request.timeoutMs);
    const end = (): void => {
      over = true;
      clearTimeout(timer);
      room.left += size;
      size = 0;
    };
    const settle = (): void => {
      if (over) return;
      end();
      resolve({ status, headers, body: whole(chunks) });
    };
    const fail = (error: Error): void => {
      if (over) return;
      failure = error;
      end();
      running?.abort(error);
      reject(error);
    };
    dispatcher.dispatch(optionsOf(request), {
      onRequestStart(controller) {
        running = controller;
        if (failure) controller.abort(failure);
      },
      onResponseStart(controller, code) {
        if (code < 200) return;
        status = code;
        headers = pairs(controller.rawHeaders);
        if (bodiless.has(code)) return settle();
        const declared = declaredLength(headers);
        if (declared > largestAnswer && request.method !== 'HEAD') fail(tooLarge(declared));
      },
      onResponseData(_, chunk) {
        if (over) return;
        size += chunk.length;
        room.left -= chunk.length;
        chunks.push(chunk);
        if (size > largestAnswer) fail(tooLarge(size));
        else if (room.left < 0) fail(new BackEndTrouble('network', 'too many large answers at a time'));
      },
      onResponseEnd: settle,
      onResponseError: (_, error) => fail(troubleOf(error)),
    });
  });
}

/**
 * They end with their heads, though these may tell the length that a body would have.
 * https://www.rfc-editor.org/rfc/rfc9110#section-8.6
 */
const bodiless: ReadonlySet<number> = new Set([204, 304]);

function optionsOf({ origin, path, method, headers, body }: BackEndRequest): Dispatcher.DispatchOptions {
  return {
    origin,
    path,
    method: method as Dispatcher.HttpMethod,
    headers: headers.flat(),
    body: body.length === 0 ? null : body,
  };
}

/** Most answers come in one piece. */
function whole(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return first && chunks.length === 1 ? first : Buffer.concat(chunks);
}

function tooLarge(size: number): BackEndTrouble {
  return new BackEndTrouble('too-large', String(size));
}

/** Names and values as they came, in turns. */
function pairs(raw: Dispatcher.DispatchController['rawHeaders']): RawHeader[] {
  const flat = Array.isArray(raw) ? raw.map((part) => (typeof part === 'string' ? part : part.toString('latin1'))) : [];
  const made: RawHeader[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) made.push([flat[at]!, flat[at + 1]!]);
  return made;
}

function declaredLength(headers: readonly RawHeader[]): number {
  return Number(headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0);
}

const unresolved: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA']);

function troubleOf(error: Error): BackEndTrouble {
  if (error instanceof BackEndTrouble) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  return new BackEndTrouble(unresolved.has(code) ? 'no-address' : 'network', error.message || code);
}
