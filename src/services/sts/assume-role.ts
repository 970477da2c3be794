import { assumedRoleArn } from '../../core/arn.ts';
import type { AssumeRoleResult } from '../../identity/assume-role.ts';
import type { ServiceKeys } from '../../identity/condition-keys.ts';
import { type RoleDocument, roleArn } from '../../identity/documents.ts';
import type { SessionFacts } from '../../identity/principal.ts';
import type { AssumeRoleRequest, AssumeRoleResponse } from '../../wire/models/sts.ts';
import { refuseParameters } from '../refuse-parameters.ts';
import { assumptionDenied } from './assumption-denied.ts';
import { stsErrors } from './errors.ts';
import { packedPolicySize } from './packed-size.ts';
import { type RoleName, readRoleArn } from './role-arn.ts';
import { sessionPolicies } from './session-policies.ts';
import { sessionTags } from './session-tags.ts';
import { sessionEnd, shownCredentials } from './shown-credentials.ts';
import type { StsContext } from './sts-context.ts';

const hour = 3600;

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export function assumeRole(input: AssumeRoleRequest, ctx: StsContext): AssumeRoleResponse {
  refuseParameters('sts:AssumeRole', input, [
    'SerialNumber',
    'TokenCode',
    'ProvidedContexts',
    'MinimumSessionTokenSize',
  ]);
  if (ctx.principal.kind === 'root') throw stsErrors.rootAssumesNoRole();
  const named = readRoleArn(input.RoleArn);
  const packed = packedPolicySize(input);
  const session = sessionFacts(input, named.account, ctx);
  const result = ask(input, named, session, ctx);
  if (result.kind !== 'assumed') throw assumptionDenied(result, input.RoleArn, ctx.principal);
  checkDuration(input, result.role, ctx);
  return answer(input, result, named, session, packed);
}

function sessionFacts(input: AssumeRoleRequest, account: string, ctx: StsContext): SessionFacts {
  const { DurationSeconds = hour } = input;
  const sourceIdentity = sourceIdentityOf(input, ctx);
  return {
    issuedAt: ctx.now,
    expiresAt: sessionEnd(ctx.now, DurationSeconds),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...sessionTags(input, ctx.principal),
    ...sessionPolicies(input, account, ctx),
  };
}

/** Once set it stays, however many roles are chained. */
function sourceIdentityOf({ SourceIdentity }: AssumeRoleRequest, { principal }: StsContext): string | undefined {
  const inherited = principal.session?.sourceIdentity;
  if (inherited !== undefined && SourceIdentity !== undefined && SourceIdentity !== inherited) {
    throw stsErrors.sourceIdentityIsSet();
  }
  return inherited ?? SourceIdentity;
}

/** A role whose path is not the one named is not the role that was meant. */
function ask(input: AssumeRoleRequest, named: RoleName, session: SessionFacts, ctx: StsContext): AssumeRoleResult {
  const result = ctx.assumeRole({
    principal: ctx.principal,
    account: named.account,
    roleName: named.name,
    sessionName: input.RoleSessionName,
    session,
    facts: ctx.facts,
    requestId: ctx.requestId,
    serviceKeys: requestKeys(input, session),
    furtherActions: [
      ...(input.Tags && input.Tags.length > 0 ? ['sts:TagSession'] : []),
      ...(session.sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
    ],
  });
  if (result.kind === 'assumed' && roleArn(named.account, result.role) !== input.RoleArn)
    return { kind: 'no-such-role' };
  return result;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-sts */
function requestKeys(
  { ExternalId, Tags = [], TransitiveTagKeys }: AssumeRoleRequest,
  session: SessionFacts,
): ServiceKeys {
  return {
    'sts:externalid': ExternalId,
    'sts:sourceidentity': session.sourceIdentity,
    'sts:transitivetagkeys': TransitiveTagKeys,
    ...(Tags.length > 0 && { 'aws:tagkeys': Tags.map(({ Key }) => Key) }),
    ...Object.fromEntries(Tags.map(({ Key, Value }) => [`aws:requesttag/${Key.toLowerCase()}`, Value])),
  };
}

/** INVARIANT: told only to who may assume the role, so that nobody else learns that it exists. */
function checkDuration({ DurationSeconds = hour }: AssumeRoleRequest, role: RoleDocument, ctx: StsContext): void {
  const chained = ctx.principal.kind === 'role-session';
  if (chained && DurationSeconds > hour) throw stsErrors.longerThanChainAllows();
  if (DurationSeconds > role.maxSessionDuration) throw stsErrors.longerThanRoleAllows();
}

function answer(
  input: AssumeRoleRequest,
  { role, credentials }: Extract<AssumeRoleResult, { kind: 'assumed' }>,
  named: RoleName,
  session: SessionFacts,
  packed: number | undefined,
): AssumeRoleResponse {
  const AssumedRoleId = `${role.id}:${input.RoleSessionName}`;
  return {
    Credentials: shownCredentials(credentials),
    AssumedRoleUser: { AssumedRoleId, Arn: assumedRoleArn(named.account, role.name, input.RoleSessionName) },
    ...(packed !== undefined && { PackedPolicySize: packed }),
    ...(session.sourceIdentity !== undefined && { SourceIdentity: session.sourceIdentity }),
  };
}
