import { collection } from '../../store/collection.ts';

export interface LogGroupDocument {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly creationTime: number;
  /** Days; undefined keeps events for ever. */
  readonly retentionInDays?: number;
  /** Groups that were made before tags could be given have none. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** By name. Streams and events are in the log segments. */
export const logGroups = collection<LogGroupDocument>('log-group');
