import type { LogEntry, LogSink } from '../../../core/ports/log-sink.ts';
import { isDiskTrouble } from '../../../core/storage-errors.ts';
import type { Identity } from '../../../identity/identity.ts';
import type { LogGroupPlace, LogSegments } from '../../../store/log-segments.ts';
import { RevisionConflict, type Store } from '../../../store/store.ts';
import { logGroups } from '../documents.ts';
import { executionRights } from './execution-rights.ts';
import { type LogBuffer, logBuffer, type WaitingLog } from './log-buffer.ts';

export interface FunctionLogParts {
  readonly store: Store;
  readonly segments: LogSegments;
  readonly identity: Identity;
  readonly now: () => number;
  /** Told of each try that failed; the function goes on. */
  readonly onTrouble: (error: unknown) => void;
  /** Told when everything that waited is stored. */
  readonly onStored: () => void;
}

/** What functions and API Gateway have logged, on its way to the disk. */
export interface FunctionLogs extends LogSink {
  /** Resolves when all that was appended is on the disk, or could not be stored now. Never rejects. */
  flush(): Promise<void>;
  /** Log events that wait, and those that found no room while the disk could not be written to. */
  status(): { readonly waiting: number; readonly dropped: number };
}

/** What is logged reaches the disk so many milliseconds later, in groups. */
const delay = 100;
/** So long a disk that could not be written to is left alone, in milliseconds. */
const patience = 1000;

/**
 * Writes what functions and API Gateway log, as Lambda does: with the permissions of the execution role. Without
 * logs:CreateLogGroup, CreateLogStream and PutLogEvents the log does not appear. What cannot be stored waits in a bounded
 * buffer.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export function functionLogSink(parts: FunctionLogParts): FunctionLogs {
  const buffer = logBuffer();
  const schedule = soon(() => flush());
  let restsUntil = 0;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const isResting = () => parts.now() < restsUntil;
  const store = async () => {
    try {
      for (let left = buffer.length(); left > 0; ) left -= await storeFront(buffer, parts);
      parts.onStored();
    } catch (error) {
      restsUntil = parts.now() + patience;
      parts.onTrouble(error);
    }
  };
  /** Stores what waits now. INVARIANT: what waits after it, for whatever reason, has a turn to come. */
  const pass = async () => {
    next = undefined;
    if (buffer.length() > 0 && !isResting()) await store();
    if (buffer.length() > 0) schedule(isResting() ? patience : delay);
  };
  const flush = () => {
    if (!next) running = next = running.then(pass);
    return next;
  };
  return {
    append(entry) {
      const log = admitted(entry, parts);
      if (!log) return false;
      buffer.add(log);
      if (buffer.isLarge()) void flush();
      else schedule(delay);
      return log.events.length === entry.events.length;
    },
    flush,
    status: buffer.counts,
  };
}

/** One timer at a time, and none that keeps the process alive. */
function soon(task: () => void): (ms: number) => void {
  let isSet = false;
  return (ms) => {
    if (isSet) return;
    isSet = true;
    const run = () => {
      isSet = false;
      task();
    };
    setTimeout(run, ms).unref();
  };
}

/** What of an entry the role's permissions let appear; undefined for nothing. */
function admitted(entry: LogEntry, parts: FunctionLogParts): WaitingLog | undefined {
  const { store, segments, now } = parts;
  const { account, region, group, stream } = entry;
  const place = { account, region, group };
  const at = now();
  const may = executionRights(entry, parts);
  const makesGroup = !logGroups.get(store, account, region, group);
  if (makesGroup && !may('logs:CreateLogGroup')) return undefined;
  const makesStream = !isThere(segments, place, stream);
  const log = { place, stream, at, makesGroup, makesStream: false, events: [] };
  if (makesStream && !may('logs:CreateLogStream')) return log;
  return { ...log, makesStream, events: may('logs:PutLogEvents') ? entry.events : [] };
}

/** A stream that cannot be looked up is one to be made: making it again changes nothing. */
function isThere(segments: LogSegments, place: LogGroupPlace, stream: string): boolean {
  try {
    return segments.stream(place, stream) !== undefined;
  } catch (error) {
    if (isDiskTrouble(error)) return false;
    throw error;
  }
}

/** Stores the oldest, stream by stream, and only then takes them out of the buffer. Answers how many there were. */
async function storeFront(buffer: LogBuffer, parts: FunctionLogParts): Promise<number> {
  const logs = buffer.front();
  const streams = [...Map.groupBy(logs, ({ place, stream }) => JSON.stringify([place, stream])).values()];
  const results = await Promise.allSettled(streams.map((ofStream) => storeStream(ofStream, parts)));
  // INVARIANT: only the disk's trouble passes; what fails for another reason would fail for ever.
  buffer.remove(new Set(streams.filter((_, at) => !isDiskTrouble(reasonOf(results[at]!))).flat()));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return logs.length;
}

function reasonOf(result: PromiseSettledResult<void>): unknown {
  return result.status === 'rejected' ? result.reason : undefined;
}

/** INVARIANT: all events or none, so that trying again makes no event twice. What was deleted meanwhile stays deleted. */
async function storeStream(logs: readonly WaitingLog[], parts: FunctionLogParts): Promise<void> {
  const { store, segments } = parts;
  const { place, stream, at } = logs[0]!;
  if (logs.some(({ makesGroup }) => makesGroup)) await makeGroup(logs[0]!, parts);
  if (!logGroups.get(store, place.account, place.region, place.group)) return;
  if (logs.some(({ makesStream }) => makesStream)) await segments.createStream(place, stream, at);
  const events = logs.flatMap((log) => log.events);
  if (events.length > 0) await segments.append(place, stream, events, at);
}

/** Somebody else may make the same group at the same time: then it is there, which is all that is wanted. */
async function makeGroup({ place, at }: WaitingLog, { store, segments }: FunctionLogParts): Promise<void> {
  const { account, region, group: name } = place;
  if (logGroups.get(store, account, region, name)) return;
  // A deletion that was cut short may have left events.
  await segments.deleteGroup(place);
  await store.commit([logGroups.create(account, region, name, { name, creationTime: at })]).catch((error) => {
    if (!(error instanceof RevisionConflict)) throw error;
  });
}
