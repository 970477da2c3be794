import { DatabaseSync } from 'node:sqlite';

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

/** Log streams and their events, in a database file of their own and written in groups. */
export interface LogSegments {
  /** False when there is such a stream already. */
  createStream(place: LogGroupPlace, stream: string, at: number): boolean;
  streams(place: LogGroupPlace): readonly LogStreamRecord[];
  stream(place: LogGroupPlace, stream: string): LogStreamRecord | undefined;
  deleteStream(place: LogGroupPlace, stream: string): boolean;
  deleteGroup(place: LogGroupPlace): void;
  append(place: LogGroupPlace, stream: string, events: readonly LogEvent[], ingestionTime: number): void;
  read(place: LogGroupPlace, query: LogQuery): readonly StoredLogEvent[];
  /** Removes everything. */
  clear(): void;
  close(): void;
}

/** Opens the segments; `:memory:` keeps nothing. Events reach the disk at the latest a tenth of a second later. */
export function logSegments(file: string): LogSegments {
  const database = openDatabase(file);
  const group = writeInGroups(database);
  const insert = database.prepare(
    'INSERT INTO events (place, stream, timestamp, ingested, message) VALUES (?,?,?,?,?)',
  );
  const one = database.prepare(`${streamColumns} WHERE place = ? AND name = ?`);
  const touch = database.prepare(
    'UPDATE streams SET first = min(coalesce(first, ?3), ?3), last = max(coalesce(last, ?4), ?4), ingested = ?5 WHERE place = ?1 AND name = ?2',
  );
  return {
    createStream(place, stream, at) {
      group.begin();
      const made = database.prepare('INSERT OR IGNORE INTO streams (place, name, created) VALUES (?, ?, ?)');
      return made.run(placeName(place), stream, at).changes === 1;
    },
    streams: (place) =>
      database.prepare(`${streamColumns} WHERE place = ? ORDER BY name`).all(placeName(place)).map(toStream),
    stream(place, stream) {
      const row = one.get(placeName(place), stream);
      return row ? toStream(row) : undefined;
    },
    deleteStream(place, stream) {
      group.begin();
      database.prepare('DELETE FROM events WHERE place = ? AND stream = ?').run(placeName(place), stream);
      return (
        database.prepare('DELETE FROM streams WHERE place = ? AND name = ?').run(placeName(place), stream).changes === 1
      );
    },
    deleteGroup(place) {
      group.begin();
      database.prepare('DELETE FROM events WHERE place = ?').run(placeName(place));
      database.prepare('DELETE FROM streams WHERE place = ?').run(placeName(place));
    },
    append(place, stream, events, ingestionTime) {
      if (events.length === 0) return;
      group.begin();
      const name = placeName(place);
      for (const event of events) insert.run(name, stream, event.timestamp, ingestionTime, event.message);
      const times = events.map((event) => event.timestamp);
      const [first, last] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
      touch.run(name, stream, first, last, ingestionTime);
    },
    read: (place, query) => readEvents(database, placeName(place), query),
    clear() {
      group.begin();
      database.exec('DELETE FROM events; DELETE FROM streams;');
    },
    close() {
      group.end();
      database.close();
    },
  };
}

const streamColumns = 'SELECT name, created, first, last, ingested FROM streams';

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS streams (
      place TEXT NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL,
      first INTEGER, last INTEGER, ingested INTEGER, PRIMARY KEY (place, name)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS events (
      sequence INTEGER PRIMARY KEY, place TEXT NOT NULL, stream TEXT NOT NULL,
      timestamp INTEGER NOT NULL, ingested INTEGER NOT NULL, message TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS events_in_order ON events (place, timestamp, sequence);
  `);
  return database;
}

/** One transaction for all that is written within a tenth of a second; readers of this process see it at once. */
function writeInGroups(database: DatabaseSync): { begin(): void; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(timer);
    timer = undefined;
    if (database.isTransaction) database.exec('COMMIT');
  };
  const begin = () => {
    if (database.isTransaction) return;
    database.exec('BEGIN');
    timer = setTimeout(end, 100);
  };
  return { begin, end };
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
