import { accessKeyId as newAccessKeyId } from '../../core/access-key-id.ts';
import { secretAccessKey } from '../../core/ids.ts';
import {
  type FederatedUser,
  federatedUserArn,
  type IamUser,
  type Principal,
  type RootUser,
  roleSession,
  type SessionFacts,
  type UserIdentity,
} from '../principal.ts';
import type { Sealer } from '../sealer.ts';

/** Temporary credentials as STS hands them out. */
export interface TemporaryCredentials {
  /** ASIA... */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Whose session it is: a role's, a user's or the root user's own (GetSessionToken), or that of a federated user. */
export type SessionOwner =
  | {
      readonly kind: 'role';
      readonly account: string;
      readonly name: string;
      readonly arn: string;
      readonly id: string;
      readonly sessionName: string;
    }
  | {
      readonly kind: 'user';
      readonly account: string;
      readonly name: string;
      readonly arn: string;
      readonly id: string;
    }
  | { readonly kind: 'root'; readonly account: string }
  | {
      readonly kind: 'federated-user';
      readonly account: string;
      readonly name: string;
      /** Undefined: the root user. */
      readonly owner?: UserIdentity;
    };

/** What is sealed in a session token. The server keeps no list of sessions: any node with the key can open one. */
interface Sealed {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly owner: SessionOwner;
  readonly session: SessionFacts;
}

export interface OpenedSession {
  readonly secretAccessKey: string;
  readonly owner: SessionOwner;
  readonly principal: Principal;
}

const purpose = 'session-token';

/** Makes a session's credentials; the token carries all there is to know of it, sealed. */
export function mintSession(sealer: Sealer, owner: SessionOwner, session: SessionFacts): TemporaryCredentials {
  const accessKeyId = newAccessKeyId('ASIA', owner.account);
  const sealed: Sealed = { accessKeyId, secretAccessKey: secretAccessKey(), owner, session };
  const sessionToken = sealer.seal(JSON.stringify(sealed), purpose);
  return { accessKeyId, secretAccessKey: sealed.secretAccessKey, sessionToken, expiresAt: session.expiresAt };
}

/** Opens a session token; undefined when it is not one of ours or belongs to another access key. */
export function openSession(sealer: Sealer, accessKeyId: string, sessionToken: string): OpenedSession | undefined {
  const text = sealer.open(sessionToken, purpose);
  if (text === undefined) return undefined;
  const sealed = JSON.parse(text) as Sealed;
  if (sealed.accessKeyId !== accessKeyId) return undefined;
  return { secretAccessKey: sealed.secretAccessKey, owner: sealed.owner, principal: principalOf(sealed) };
}

function principalOf({ accessKeyId, owner, session }: Sealed): Principal {
  if (owner.kind === 'role') return roleSession(owner, owner.sessionName, accessKeyId, session);
  if (owner.kind === 'root') return { ...rootUser(owner.account, accessKeyId), session };
  if (owner.kind === 'federated-user') return federatedUser(owner, accessKeyId, session);
  const { account, name, arn, id } = owner;
  return { kind: 'user', account, arn, userId: id, accessKeyId, name, session } satisfies IamUser;
}

/** The root user of an account: its UserId is the account id. */
export function rootUser(account: string, accessKeyId: string): RootUser {
  return { kind: 'root', account, arn: `arn:aws:iam::${account}:root`, userId: account, accessKeyId };
}

function federatedUser(
  { account, name, owner }: Extract<SessionOwner, { kind: 'federated-user' }>,
  accessKeyId: string,
  session: SessionFacts,
): FederatedUser {
  return {
    kind: 'federated-user',
    account,
    arn: federatedUserArn(account, name),
    userId: `${account}:${name}`,
    accessKeyId,
    name,
    ...(owner && { owner }),
    session,
  };
}
