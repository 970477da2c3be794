/** What a line of a log tells of an invocation, and whose it is. */
export interface LogLine {
  readonly mark: 'init' | 'start' | 'end' | 'report' | 'error' | undefined;
  readonly requestId: string | undefined;
}

const marks = { INIT_START: 'init', START: 'start', END: 'end', REPORT: 'report' } as const;

const troubles =
  /Task timed out|\bERROR\b|\[ERROR\]|Runtime exited|Status: (?:error|timeout)|not authorized to perform/;

/** https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-view.html */
export function readLine(message: string): LogLine {
  const [, word, requestId] = /^(INIT_START|START|END|REPORT)(?: RequestId: ([\da-f-]{36}))?/.exec(message) ?? [];
  if (troubles.test(message)) return { mark: 'error', requestId };
  return { mark: word === undefined ? undefined : marks[word as keyof typeof marks], requestId };
}
