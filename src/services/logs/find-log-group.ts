import type { LogGroupPlace } from '../../store/log-segments.ts';
import type { StoredDocument } from '../../store/store.ts';
import { type LogGroupDocument, logGroups } from './documents.ts';
import { logsErrors } from './errors.ts';
import type { LogsContext } from './logs-context.ts';

interface Named {
  readonly logGroupName?: string;
  readonly logGroupIdentifier?: string;
}

/** The name of the group that a request means: by name, or by an identifier that is a name or an ARN, never both. */
export function logGroupNameOf({ logGroupName, logGroupIdentifier }: Named): string {
  if (logGroupName !== undefined && logGroupIdentifier !== undefined) throw logsErrors.nameAndIdentifier();
  const name = logGroupName ?? logGroupIdentifier?.replace(/^arn:aws:logs:[^:]*:\d*:log-group:/, '');
  if (name !== undefined) return name;
  throw logsErrors.invalidParameter('Exactly one of logGroupName and logGroupIdentifier must be given.');
}

/** Throws ResourceNotFoundException. */
export function findLogGroup(input: Named, ctx: LogsContext): StoredDocument<LogGroupDocument> {
  const found = logGroups.get(ctx.store, ctx.account, ctx.region, logGroupNameOf(input));
  if (!found) throw logsErrors.noSuchGroup();
  return found;
}

export function placeOf(group: StoredDocument<LogGroupDocument>): LogGroupPlace {
  return { account: group.key.account, region: group.key.region, group: group.value.name };
}

const dayMs = 86_400_000;

/** Events before this time, in epoch milliseconds, have expired. */
export function expiryOf({ value }: StoredDocument<LogGroupDocument>, now: number): number {
  return value.retentionInDays === undefined ? 0 : now - value.retentionInDays * dayMs;
}
