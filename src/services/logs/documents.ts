import { collection } from '../../store/collection.ts';

export interface LogGroupDocument {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly creationTime: number;
  /** Days; undefined keeps events for ever. */
  readonly retentionInDays?: number;
}

/** By name. Streams and events are in the log segments. */
export const logGroups = collection<LogGroupDocument>('log-group');
