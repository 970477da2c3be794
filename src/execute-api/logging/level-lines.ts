import { cut, type LineKind, lineOf, type Say } from './execution-lines.ts';
import type { LogLevel } from './method-logging.ts';

/** The lines of one request, of those kinds that its method logs. */
export interface LevelLines {
  readonly say: Say;
  /** Whether a failure has been told. */
  hasFailed(): boolean;
  events(): readonly { readonly timestamp: number; readonly message: string }[];
}

const kindsOf: Readonly<Record<LogLevel, readonly LineKind[]>> = {
  ERROR: ['error'],
  INFO: ['error', 'info'],
  TRACE: ['error', 'info', 'trace'],
};

/** Recorded: each line begins with the request's id in brackets. */
export function levelLines(level: LogLevel | undefined, requestId: string): LevelLines {
  const kinds = level ? kindsOf[level] : [];
  const events: { timestamp: number; message: string }[] = [];
  let failed = false;
  return {
    say(kind, line) {
      if (kind === 'error') failed = true;
      if (kinds.includes(kind))
        events.push({ timestamp: Date.now(), message: `(${requestId}) ${cutLine(lineOf(line))}` });
    },
    hasFailed: () => failed,
    events: () => events,
  };
}

/** What stands before the colon is not counted. */
function cutLine(line: string): string {
  const colon = line.indexOf(': ') + 2;
  return line.slice(0, colon) + cut(line.slice(colon));
}
