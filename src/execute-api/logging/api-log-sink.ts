/** What a stage logs about one request, to one log stream. */
export interface ApiLogEntry {
  readonly account: string;
  readonly region: string;
  readonly group: string;
  readonly stream: string;
  /** Times in epoch milliseconds. */
  readonly events: readonly { readonly timestamp: number; readonly message: string }[];
}

/** CloudWatch Logs, written to as API Gateway may. INVARIANT: never throws and waits for nothing. */
export interface ApiLogSink {
  append(entry: ApiLogEntry): void;
}
