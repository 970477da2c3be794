import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work on one request from which on the next one of its API waits for the others. */
const long = 10;

/** Shares the turns of the event loop between APIs. */
export interface ApiTurns {
  /** Resolves when it is worth asking again; undefined when the API may work at once. */
  wait(apiId: string): Promise<void> | undefined;
  /** Does the work, and has the API wait for the next turn when it took long. */
  work<Result>(apiId: string, act: () => Result): Result;
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
  return {
    wait: (apiId) => resting.get(apiId),
    work(apiId, act) {
      const began = performance.now();
      try {
        return act();
      } finally {
        if (performance.now() - began > long) resting.set(apiId, rest(apiId));
      }
    },
  };
}
