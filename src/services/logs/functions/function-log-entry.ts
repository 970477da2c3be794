import type { LogEvent } from '../../../store/log-segments.ts';

/** Events of one environment of a function. */
export interface FunctionLogEntry {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
  /** ARN of the execution role. */
  readonly role: string;
  readonly group: string;
  readonly stream: string;
  readonly events: readonly LogEvent[];
}
