import { assumedRoleArn } from '../../core/arn.ts';
import type { RequestFacts, ServiceKeys } from '../../identity/condition-keys.ts';
import { roleArn } from '../../identity/documents.ts';
import type { Outsider, Principal, SessionFacts } from '../../identity/principal.ts';
import type { RuledRequest } from '../../identity/rulings/rulings.ts';
import type { AssumeRole, AssumeRoleResult } from '../../identity/sessions/assume-role.ts';
import type { AssumedRoleUser, Credentials } from '../../wire/models/sts.ts';
import type { RoleName } from './role-arn.ts';
import { sessionTagKeys } from './session-tag-keys.ts';
import type { AskedTags } from './session-tags.ts';
import { shownCredentials } from './shown-credentials.ts';

/** What the three ways into a role have in common. */
export interface RoleApplication {
  readonly principal: Principal | Outsider;
  readonly action: string;
  /** As asked for. */
  readonly roleArn: string;
  readonly named: RoleName;
  readonly sessionName: string;
  readonly session: SessionFacts;
  /** The tags that are asked for now, not those inherited. */
  readonly asked: AskedTags;
  /** Condition keys of this way. */
  readonly keys: ServiceKeys;
  readonly facts: RequestFacts;
  readonly request: RuledRequest;
}

type Assumed = Extract<AssumeRoleResult, { kind: 'assumed' }>;

/** Asks the policies for a session of the role. A role whose path is not the one named is not the role that was meant. */
export function applyForRole(application: RoleApplication, assumeRole: AssumeRole): AssumeRoleResult {
  const { principal, action, named, sessionName, session, facts, request } = application;
  const { account, name: roleName } = named;
  const result = assumeRole({
    principal,
    account,
    roleName,
    sessionName,
    session,
    facts,
    action,
    request,
    serviceKeys: requestKeys(application),
    furtherActions: furtherActions(application),
  });
  const isMeant = result.kind !== 'assumed' || roleArn(account, result.role) === application.roleArn;
  return isMeant ? result : { kind: 'no-such-role' };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-sts */
function requestKeys({ keys, session, asked }: RoleApplication): ServiceKeys {
  return { ...keys, ...sessionTagKeys(asked), 'sts:sourceidentity': session.sourceIdentity };
}

function furtherActions({ asked: { Tags = [] }, session }: RoleApplication): string[] {
  return [
    ...(Tags.length > 0 ? ['sts:TagSession'] : []),
    ...(session.sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
  ];
}

/** The members that the three answers share. */
export interface RoleSessionAnswer {
  readonly Credentials: Credentials;
  readonly AssumedRoleUser: AssumedRoleUser;
  readonly PackedPolicySize?: number;
  readonly SourceIdentity?: string;
}

/** `packed` in percent; undefined when the session carries nothing. */
export function roleSessionAnswer(
  { named, sessionName, session: { sourceIdentity } }: RoleApplication,
  { role, credentials }: Assumed,
  packed: number | undefined,
): RoleSessionAnswer {
  return {
    Credentials: shownCredentials(credentials),
    AssumedRoleUser: {
      AssumedRoleId: `${role.id}:${sessionName}`,
      Arn: assumedRoleArn(named.account, role.name, sessionName),
    },
    ...(packed !== undefined && { PackedPolicySize: packed }),
    ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
  };
}
