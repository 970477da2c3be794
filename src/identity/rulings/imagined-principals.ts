import type { Store } from '../../store/store.ts';
import { type RoleDocument, roleArn, roles, type UserDocument, userArn, users } from '../documents.ts';
import { type Principal, roleSession } from '../principal.ts';
import { rootUser } from '../sessions/session-tokens.ts';

/** Nobody's session: whoever takes a role is asked about by this name. */
const sessionName = 'anybody';

/** Every principal of an account as it would call: its root user, its users, and a session of each of its roles. */
export function principalsOf(store: Store, account: string, now: number): Principal[] {
  return [
    rootUser(account, ''),
    ...users.list(store, account, '').map(({ value }) => asUser(account, value)),
    ...roles.list(store, account, '').map(({ value }) => asSession(account, value, sessionName, now)),
  ];
}

/**
 * The principal that an ARN names: a root user, a user, a role (then a session of it), or a session of a role. Undefined
 * when there is no such user or role.
 */
export function principalOfArn(store: Store, arn: string, now: number): Principal | undefined {
  const [, service, account = '', kind, rest = ''] =
    /^arn:aws:(iam|sts)::(\d{12}):(root|user|role|assumed-role)(?:\/(.*))?$/.exec(arn) ?? [];
  if (service === 'iam' && kind === 'root') return rootUser(account, '');
  if (service === 'sts') return sessionOfArn(store, account, rest.split('/'), now);
  const name = rest.slice(rest.lastIndexOf('/') + 1);
  const user = kind === 'user' ? users.get(store, account, '', name)?.value : undefined;
  if (user && userArn(account, user) === arn) return asUser(account, user);
  const role = kind === 'role' ? roles.get(store, account, '', name)?.value : undefined;
  return role && roleArn(account, role) === arn ? asSession(account, role, sessionName, now) : undefined;
}

function sessionOfArn(store: Store, account: string, [role = '', session = '']: string[], now: number) {
  const found = roles.get(store, account, '', role)?.value;
  return found && asSession(account, found, session, now);
}

function asUser(account: string, user: UserDocument): Principal {
  return { kind: 'user', account, name: user.name, arn: userArn(account, user), userId: user.id, accessKeyId: '' };
}

function asSession(account: string, role: RoleDocument, session: string, now: number): Principal {
  const owner = { account, name: role.name, arn: roleArn(account, role), id: role.id };
  return roleSession(owner, session, '', { issuedAt: now, expiresAt: now, tags: [], policyArns: [] });
}
