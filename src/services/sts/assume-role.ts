import type { SessionFacts } from '../../identity/principal.ts';
import type { AssumeRoleResult } from '../../identity/sessions/assume-role.ts';
import type { AssumeRoleRequest, AssumeRoleResponse } from '../../wire/models/sts.ts';
import { refuseParameters } from '../refuse-parameters.ts';
import { assumptionDenied } from './assumption-denied.ts';
import { stsErrors } from './errors.ts';
import { mfaTime } from './mfa-time.ts';
import { packedPolicySize } from './packed-size.ts';
import { applyForRole, type RoleApplication, roleSessionAnswer } from './role-application.ts';
import { readRoleArn } from './role-arn.ts';
import { requireSessionPolicies, roleSessionPolicies } from './session-policies.ts';
import { sessionTags } from './session-tags.ts';
import { sessionEnd } from './shown-credentials.ts';
import type { StsContext } from './sts-context.ts';

const hour = 3600;

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export async function assumeRole(input: AssumeRoleRequest, ctx: StsContext): Promise<AssumeRoleResponse> {
  refuseParameters('sts:AssumeRole', input, ['ProvidedContexts', 'MinimumSessionTokenSize']);
  if (ctx.principal.kind === 'root') throw stsErrors.rootAssumesNoRole();
  const packed = packedPolicySize(input);
  const application = await applicationOf(input, ctx);
  const result = applyForRole(application, ctx.assumeRole);
  if (result.kind !== 'assumed') throw assumptionDenied(result, input.RoleArn, ctx.principal);
  requireSessionPolicies(input, application.named.account, ctx);
  checkDuration(input, result, ctx);
  return roleSessionAnswer(application, result, packed);
}

/**
 * The code is for the trust policy to ask about; the session itself knows nothing of it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
async function applicationOf(input: AssumeRoleRequest, ctx: StsContext): Promise<RoleApplication> {
  const named = readRoleArn(input.RoleArn);
  const session = sessionFacts(input, ctx);
  // Last, for it uses the code up.
  const mfaAt = await mfaTime(input, ctx);
  return {
    principal: ctx.principal,
    action: 'sts:AssumeRole',
    roleArn: input.RoleArn,
    named,
    sessionName: input.RoleSessionName,
    session,
    asked: input,
    keys: { 'sts:externalid': input.ExternalId },
    facts: { ...ctx.facts, mfaAt },
    request: ctx,
  };
}

function sessionFacts(input: AssumeRoleRequest, ctx: StsContext): SessionFacts {
  const { DurationSeconds = hour } = input;
  const sourceIdentity = sourceIdentityOf(input, ctx);
  return {
    issuedAt: ctx.now,
    expiresAt: sessionEnd(ctx.now, DurationSeconds),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...sessionTags(input, ctx.principal.session),
    ...roleSessionPolicies(input),
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

/** INVARIANT: told only to who may assume the role, so that nobody else learns that it exists. */
function checkDuration(
  { DurationSeconds = hour }: AssumeRoleRequest,
  { role }: Extract<AssumeRoleResult, { kind: 'assumed' }>,
  { principal }: StsContext,
): void {
  if (principal.kind === 'role-session' && DurationSeconds > hour) throw stsErrors.longerThanChainAllows();
  if (DurationSeconds > role.maxSessionDuration) throw stsErrors.longerThanRoleAllows();
}
