import { roleArn, roles } from '../../identity/documents.ts';
import type { Identity } from '../../identity/identity.ts';
import { type RoleSession, roleSession } from '../../identity/principal.ts';
import type { LogEvent, LogSegments } from '../../store/log-segments.ts';
import { RevisionConflict, type Store } from '../../store/store.ts';
import { logGroups } from './documents.ts';
import { logStreamArn } from './log-arns.ts';

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

export interface FunctionLogParts {
  readonly store: Store;
  readonly segments: LogSegments;
  readonly identity: Identity;
  readonly now: () => number;
  /** Told when a group cannot be stored; the function goes on. */
  readonly onDefect: (error: unknown) => void;
}

/**
 * Writes what functions log, as Lambda does: with the permissions of the execution role. Without logs:CreateLogGroup,
 * CreateLogStream and PutLogEvents the log does not appear.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
 */
export function functionLogSink(parts: FunctionLogParts): (entry: FunctionLogEntry) => void {
  const { store, segments, now } = parts;
  return (entry) => {
    const session = sessionOf(entry, store, now());
    const may = (action: string) => session !== undefined && isAllowed(action, entry, session, parts);
    if (!logGroups.get(store, entry.account, entry.region, entry.group)) {
      if (!may('logs:CreateLogGroup')) return;
      createGroup(entry, parts);
    }
    const place = { account: entry.account, region: entry.region, group: entry.group };
    if (!segments.stream(place, entry.stream)) {
      if (!may('logs:CreateLogStream')) return;
      segments.createStream(place, entry.stream, now());
    }
    if (may('logs:PutLogEvents')) segments.append(place, entry.stream, entry.events, now());
  };
}

/** Somebody else may make the same group at the same time: then it is there, which is all that is wanted. */
function createGroup({ account, region, group }: FunctionLogEntry, { store, now, onDefect }: FunctionLogParts): void {
  const made = store.commit([logGroups.create(account, region, group, { name: group, creationTime: now() })]);
  made.catch((error) => {
    if (!(error instanceof RevisionConflict)) onDefect(error);
  });
}

function sessionOf(
  { account, role, functionName }: FunctionLogEntry,
  store: Store,
  at: number,
): RoleSession | undefined {
  const name = role.slice(role.lastIndexOf('/') + 1);
  const found = roles.get(store, account, '', name)?.value;
  if (!found) return undefined;
  const owner = { account, name, arn: roleArn(account, found), id: found.id };
  return roleSession(owner, functionName, '', { issuedAt: at, expiresAt: at, tags: [], policyArns: [] });
}

function isAllowed(action: string, entry: FunctionLogEntry, principal: RoleSession, parts: FunctionLogParts): boolean {
  const { account, region, group, stream } = entry;
  const resource = logStreamArn(region, account, group, action === 'logs:CreateLogGroup' ? '' : stream);
  const facts = { now: parts.now(), sourceIp: '127.0.0.1', secure: true, region };
  const question = { principal, action, resource, resourceAccount: account, facts };
  return parts.identity.authorize(question).decision.effect === 'allow';
}
