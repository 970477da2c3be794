import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work on one request from which on the next one of its API waits for the others. */
const long = 10;

/** Shares the turns of the event loop between APIs. */
export interface ApiTurns {
  /** Does the work: now, or when the API may work again. */
  take<Result>(apiId: string, work: () => Result | Promise<Result>): Result | Promise<Result>;
}

/**
 * A template may take a tenth of a second. INVARIANT: of an API whose requests take long one is worked on in a turn of the
 * event loop, however many of them come at once, so that everybody else is still served.
 */
export function apiTurns(): ApiTurns {
  const resting = new Map<string, Promise<void>>();
  async function rest(apiId: string): Promise<void> {
    await setImmediate();
    resting.delete(apiId);
  }
  function timed<Result>(apiId: string, work: () => Result | Promise<Result>): Result | Promise<Result> {
    const began = performance.now();
    try {
      return work();
    } finally {
      if (performance.now() - began > long) resting.set(apiId, rest(apiId));
    }
  }
  async function later<Result>(apiId: string, work: () => Result | Promise<Result>): Promise<Result> {
    // INVARIANT: who finds the API free takes it at once, before the next of those who wait looks.
    for (let rests = resting.get(apiId); rests; rests = resting.get(apiId)) await rests;
    return timed(apiId, work);
  }
  return { take: (apiId, work) => (resting.has(apiId) ? later(apiId, work) : timed(apiId, work)) };
}
