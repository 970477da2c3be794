import { fitting } from '../../../core/fitting.ts';
import type { LogEvent, LogGroupPlace } from '../../../store/log-segments.ts';

/** Events of one stream that are not on the disk yet, and what must be there before them. */
export interface WaitingLog {
  readonly place: LogGroupPlace;
  readonly stream: string;
  /** When they came, in epoch milliseconds. */
  readonly at: number;
  readonly makesGroup: boolean;
  readonly makesStream: boolean;
  readonly events: readonly LogEvent[];
}

/** Logs in the order in which they came, of bounded size: what finds no room is dropped and counted. */
export interface LogBuffer {
  add(log: WaitingLog): void;
  /** So many of the oldest as are stored in one go. */
  front(): readonly WaitingLog[];
  remove(stored: ReadonlySet<WaitingLog>): void;
  /** How many logs there are. */
  length(): number;
  /** Events that wait, and those that were dropped. */
  counts(): { readonly waiting: number; readonly dropped: number };
  /** Whether there is more than is stored in one go. */
  isLarge(): boolean;
}

/** Bytes of all that waits together. */
const most = 16_777_216;
/** Bytes that are stored in one go. */
const mostInFront = 1_048_576;
/** What a log takes besides its messages, roughly. */
const overhead = 200;

export function logBuffer(): LogBuffer {
  let logs: WaitingLog[] = [];
  let size = 0;
  let dropped = 0;
  return {
    add(log) {
      if (size + sizeOf(log) > most) {
        dropped += log.events.length;
        return;
      }
      logs.push(log);
      size += sizeOf(log);
    },
    front: () => logs.slice(0, fitting(logs, sizeOf, mostInFront)),
    remove(stored) {
      for (const log of stored) size -= sizeOf(log);
      logs = logs.filter((log) => !stored.has(log));
    },
    length: () => logs.length,
    counts: () => ({ waiting: logs.reduce((sum, { events }) => sum + events.length, 0), dropped }),
    isLarge: () => size > mostInFront,
  };
}

function sizeOf({ events }: WaitingLog): number {
  return events.reduce((sum, { message }) => sum + message.length, overhead);
}
