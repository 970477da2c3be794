/** Log events of whoever writes to CloudWatch Logs with a role of the account: a function, or API Gateway. */
export interface LogEntry {
  readonly account: string;
  readonly region: string;
  /** ARN of the role: the log is written with its permissions. */
  readonly role: string;
  /** Names the session of the role. */
  readonly sessionName: string;
  readonly group: string;
  readonly stream: string;
  /** Times in epoch milliseconds. */
  readonly events: readonly { readonly timestamp: number; readonly message: string }[];
}

/** Takes log events, in order. INVARIANT: never throws and waits for nothing. */
export interface LogSink {
  /** Whether the permissions of the role let the events appear. */
  append(entry: LogEntry): boolean;
}
