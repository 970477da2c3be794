import { AwsError } from '../../../core/errors.ts';
import { lambdaErrors } from '../errors.ts';
import type { FunctionResult } from '../ports.ts';

/** An event that was taken: it is run as often as it takes. */
export interface QueuedEvent {
  /** Bytes of its payload. */
  readonly size: number;
  /** Epoch milliseconds at which it was taken. */
  readonly takenAt: number;
  /** Runs the function once with it. */
  readonly run: () => Promise<FunctionResult>;
}

export interface EventQueue {
  /** Throws TooManyRequestsException when too many wait. */
  add(event: QueuedEvent): void;
}

export interface EventQueueParts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Does something after so many milliseconds; the server does not wait for it. */
  readonly later: (milliseconds: number, task: () => void) => void;
  /** Told of what no retry can mend. */
  readonly onTrouble: (error: unknown) => void;
}

/** After an error of the function. https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
const retries = [60_000, 120_000];
/** While Lambda itself cannot: from a second to five minutes apart, for six hours. */
const firstPause = 1000;
const longestPause = 300_000;
const longestAge = 6 * 3_600_000;

const mostEvents = 1000;
const mostBytes = 64 * 1024 * 1024;

/** Events wait in memory: those of a server that stops are lost. What still fails after its retries is dropped. */
export function eventQueue({ now, later, onTrouble }: EventQueueParts): EventQueue {
  let waiting = 0;
  let bytes = 0;

  function attempt(event: QueuedEvent, failures: number, refusals: number): void {
    event.run().then(
      ({ functionError }) => {
        const pause = functionError === undefined ? undefined : retries[failures];
        if (pause === undefined) forget(event);
        else later(pause, () => attempt(event, failures + 1, refusals));
      },
      (error: unknown) => {
        const pause = Math.min(firstPause * 2 ** refusals, longestPause);
        if (isPassing(error) && now() + pause - event.takenAt < longestAge) {
          later(pause, () => attempt(event, failures, refusals + 1));
          return;
        }
        forget(event);
        if (!(error instanceof AwsError)) onTrouble(error);
      },
    );
  }

  function forget({ size }: QueuedEvent): void {
    waiting -= 1;
    bytes -= size;
  }

  return {
    add(event) {
      if (waiting >= mostEvents || bytes + event.size > mostBytes) throw lambdaErrors.tooManyEvents();
      waiting += 1;
      bytes += event.size;
      attempt(event, 0, 0);
    },
  };
}

function isPassing(error: unknown): boolean {
  return error instanceof AwsError && (error.status === 429 || error.status >= 500);
}
