import type { DatabaseSync } from 'node:sqlite';
import { groupCommit } from './group-commit.ts';
import { type Layout, openDatabase } from './open-database.ts';
import { reading } from './transaction.ts';

/** A log group of an account and region. */
export interface LogGroupPlace {
  readonly account: string;
  readonly region: string;
  readonly group: string;
}

export interface LogEvent {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly message: string;
}

export interface StoredLogEvent extends LogEvent {
  /** Grows by one for each event of the store: the order of arrival. */
  readonly sequence: number;
  readonly stream: string;
  readonly ingestionTime: number;
}

export interface LogStreamRecord {
  readonly name: string;
  readonly creationTime: number;
  readonly firstEventTimestamp: number | undefined;
  readonly lastEventTimestamp: number | undefined;
  readonly lastIngestionTime: number | undefined;
}

/** Which events to read; times in epoch milliseconds, `start` inclusive and `end` exclusive. */
export interface LogQuery {
  readonly streams?: readonly string[];
  readonly start?: number;
  readonly end?: number;
  readonly limit: number;
  /** Oldest first when true. */
  readonly forward: boolean;
  /** Continue after (forward) or before (backward) this event. */
  readonly cursor?: { readonly timestamp: number; readonly sequence: number };
}

/**
 * Log streams and their events, in a database file of their own. What is written is on the disk when its promise
 * resolves. Throws ServiceUnavailable when the disk refuses.
 */
export interface LogSegments {
  /** False when there is such a stream already. */
  createStream(place: LogGroupPlace, stream: string, at: number): Promise<boolean>;
  streams(place: LogGroupPlace): readonly LogStreamRecord[];
  stream(place: LogGroupPlace, stream: string): LogStreamRecord | undefined;
  /** False when there is no such stream. */
  deleteStream(place: LogGroupPlace, stream: string): Promise<boolean>;
  deleteGroup(place: LogGroupPlace): Promise<void>;
  /** All events or none. False when there is no such stream. */
  append(place: LogGroupPlace, stream: string, events: readonly LogEvent[], ingestionTime: number): Promise<boolean>;
  read(place: LogGroupPlace, query: LogQuery): readonly StoredLogEvent[];
  /** Removes everything. */
  clear(): Promise<void>;
  close(): void;
}

const layout: Layout = {
  version: 1,
  tables: `
    CREATE TABLE IF NOT EXISTS streams (
      place TEXT NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL,
      first INTEGER, last INTEGER, ingested INTEGER, PRIMARY KEY (place, name)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS events (
      sequence INTEGER PRIMARY KEY, place TEXT NOT NULL, stream TEXT NOT NULL,
      timestamp INTEGER NOT NULL, ingested INTEGER NOT NULL, message TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS events_in_order ON events (place, timestamp, sequence);`,
};

/** Opens the segments; `:memory:` keeps nothing. Throws StoreUnusable. */
export function logSegments(file: string): LogSegments {
  const database = openDatabase(file, layout);
  const group = groupCommit(database, 'The log');
  const statement = preparedOf(database);
  return {
    createStream: (place, stream, at) =>
      group.write(() => statement.create.run(placeName(place), stream, at).changes === 1),
    streams: (place) => reading(database, 'The log', () => statement.all.all(placeName(place)).map(toStream)),
    stream(place, stream) {
      const row = reading(database, 'The log', () => statement.one.get(placeName(place), stream));
      return row ? toStream(row) : undefined;
    },
    deleteStream: (place, stream) =>
      group.write(() => {
        statement.deleteEvents.run(placeName(place), stream);
        return statement.deleteStream.run(placeName(place), stream).changes === 1;
      }),
    deleteGroup: (place) =>
      group.write(() => {
        statement.deleteEventsOfGroup.run(placeName(place));
        statement.deleteStreamsOfGroup.run(placeName(place));
      }),
    append: (place, stream, events, ingestionTime) =>
      group.write(() => insert(statement, placeName(place), stream, events, ingestionTime), bytesOf(events)),
    read: (place, query) => reading(database, 'The log', () => readEvents(database, placeName(place), query)),
    clear: () => group.write(() => database.exec('DELETE FROM events; DELETE FROM streams;')),
    close() {
      group.finish();
      database.close();
    },
  };
}

const streamColumns = 'SELECT name, created, first, last, ingested FROM streams';

type Prepared = ReturnType<typeof preparedOf>;

function preparedOf(database: DatabaseSync) {
  return {
    create: database.prepare('INSERT OR IGNORE INTO streams (place, name, created) VALUES (?, ?, ?)'),
    all: database.prepare(`${streamColumns} WHERE place = ? ORDER BY name`),
    one: database.prepare(`${streamColumns} WHERE place = ? AND name = ?`),
    touch: database.prepare(
      'UPDATE streams SET first = min(coalesce(first, ?3), ?3), last = max(coalesce(last, ?4), ?4), ingested = ?5 WHERE place = ?1 AND name = ?2',
    ),
    insert: database.prepare('INSERT INTO events (place, stream, timestamp, ingested, message) VALUES (?,?,?,?,?)'),
    deleteEvents: database.prepare('DELETE FROM events WHERE place = ? AND stream = ?'),
    deleteStream: database.prepare('DELETE FROM streams WHERE place = ? AND name = ?'),
    deleteEventsOfGroup: database.prepare('DELETE FROM events WHERE place = ?'),
    deleteStreamsOfGroup: database.prepare('DELETE FROM streams WHERE place = ?'),
  };
}

/** INVARIANT: no event without its stream, for a stream of the same name that is made later would show it. */
function insert(
  { touch, insert: add }: Prepared,
  place: string,
  stream: string,
  events: readonly LogEvent[],
  ingestionTime: number,
): boolean {
  const times = events.map(({ timestamp }) => timestamp);
  const [first, last] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  if (touch.run(place, stream, first, last, ingestionTime).changes === 0) return false;
  for (const { timestamp, message } of events) add.run(place, stream, timestamp, ingestionTime, message);
  return true;
}

function bytesOf(events: readonly LogEvent[]): number {
  return events.reduce((sum, { message }) => sum + message.length, 0);
}

function readEvents(database: DatabaseSync, place: string, query: LogQuery): readonly StoredLogEvent[] {
  const { streams, start = 0, end = Number.MAX_SAFE_INTEGER, forward, cursor, limit } = query;
  if (streams?.length === 0) return [];
  const conditions = ['place = ?', 'timestamp >= ?', 'timestamp < ?'];
  const values: (string | number)[] = [place, start, end];
  if (streams) {
    conditions.push(`stream IN (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(streams));
  }
  if (cursor) {
    conditions.push(`(timestamp, sequence) ${forward ? '>' : '<'} (?, ?)`);
    values.push(cursor.timestamp, cursor.sequence);
  }
  const direction = forward ? 'ASC' : 'DESC';
  const sql = `SELECT * FROM events WHERE ${conditions.join(' AND ')} ORDER BY timestamp ${direction}, sequence ${direction} LIMIT ?`;
  return database
    .prepare(sql)
    .all(...values, limit)
    .map(toEvent);
}

function placeName({ account, region, group }: LogGroupPlace): string {
  return `${account}/${region}/${group}`;
}

function toEvent(row: Record<string, unknown>): StoredLogEvent {
  return {
    sequence: Number(row['sequence']),
    stream: String(row['stream']),
    timestamp: Number(row['timestamp']),
    ingestionTime: Number(row['ingested']),
    message: String(row['message']),
  };
}

function toStream(row: Record<string, unknown>): LogStreamRecord {
  const time = (value: unknown) => (value === null ? undefined : Number(value));
  return {
    name: String(row['name']),
    creationTime: Number(row['created']),
    firstEventTimestamp: time(row['first']),
    lastEventTimestamp: time(row['last']),
    lastIngestionTime: time(row['ingested']),
  };
}
