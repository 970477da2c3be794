import type { IncomingMessage, ServerResponse } from 'node:http';

/** Waits for a seat. `progress` tells how many bytes have come. */
export type TakeSeat = (progress: () => number) => Promise<void>;

/** The seats of large bodies: so many are in memory at a time, each until it has been answered. Others wait outside, unread. */
export interface LargeBodySeats {
  take(incoming: IncomingMessage, outgoing: ServerResponse, progress: () => number): Promise<void>;
}

export interface SeatRules {
  readonly seats: number;
  /** While others wait, who brings fewer bytes in so many milliseconds is shown out. */
  readonly pace: { readonly bytes: number; readonly milliseconds: number };
}

const rules: SeatRules = { seats: 2, pace: { bytes: 512 * 1024, milliseconds: 5000 } };

export function largeBodySeats({ seats, pace }: SeatRules = rules): LargeBodySeats {
  const waiting: (() => boolean)[] = [];
  let free = seats;

  /** The seat goes to the first who is still there. */
  function leave(): void {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (next()) return;
    free++;
  }

  function watchPace(incoming: IncomingMessage, progress: () => number): void {
    let before = progress();
    const watch = setInterval(() => {
      if (waiting.length > 0 && progress() - before < pace.bytes) incoming.destroy();
      before = progress();
    }, pace.milliseconds).unref();
    for (const end of ['end', 'close']) incoming.once(end, () => clearInterval(watch));
  }

  return {
    take(incoming, outgoing, progress) {
      return new Promise((resolve) => {
        const sit = () => {
          if (outgoing.closed) return false;
          outgoing.once('close', leave);
          watchPace(incoming, progress);
          resolve();
          return true;
        };
        waiting.push(sit);
        if (free > 0) {
          free--;
          leave();
        }
      });
    },
  };
}
