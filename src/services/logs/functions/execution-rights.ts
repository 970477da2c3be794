import type { LogEntry } from '../../../core/ports/log-sink.ts';
import { roleArn, roles } from '../../../identity/documents.ts';
import type { Identity } from '../../../identity/identity.ts';
import { type RoleSession, roleSession } from '../../../identity/principal.ts';
import type { Store } from '../../../store/store.ts';
import { logStreamArn } from '../log-arns.ts';

interface Parts {
  readonly store: Store;
  readonly identity: Identity;
  readonly now: () => number;
}

/** What a role may do with the log that is written with it. Nothing when the role is gone. */
export function executionRights(entry: LogEntry, parts: Parts): (action: string) => boolean {
  const session = sessionOf(entry, parts.store, parts.now());
  return (action) => session !== undefined && isAllowed(action, entry, session, parts);
}

function sessionOf({ account, role, sessionName }: LogEntry, store: Store, at: number): RoleSession | undefined {
  const name = role.slice(role.lastIndexOf('/') + 1);
  const found = roles.get(store, account, '', name)?.value;
  if (!found) return undefined;
  const owner = { account, name, arn: roleArn(account, found), id: found.id };
  return roleSession(owner, sessionName, '', { issuedAt: at, expiresAt: at, tags: [], policyArns: [] });
}

function isAllowed(action: string, entry: LogEntry, principal: RoleSession, parts: Parts): boolean {
  const { account, region, group, stream } = entry;
  const resource = logStreamArn(region, account, group, action === 'logs:CreateLogGroup' ? '' : stream);
  const facts = { now: parts.now(), sourceIp: '127.0.0.1', secure: true, region };
  const question = { principal, action, resource, resourceAccount: account, facts };
  return parts.identity.authorize(question).decision.effect === 'allow';
}
