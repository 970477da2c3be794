import { mintSession } from '../../identity/sessions/session-tokens.ts';
import type { AssumeRootRequest, AssumeRootResponse } from '../../wire/models/sts.ts';
import { refuseParameters } from '../refuse-parameters.ts';
import { stsErrors } from './errors.ts';
import { sessionEnd, shownCredentials } from './shown-credentials.ts';
import type { StsContext } from './sts-context.ts';
import { targetAccount } from './target-account.ts';

const longest = 900;

/**
 * What a session of another account's root user may be limited to.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
 */
const taskPolicies: ReadonlySet<string> = new Set(
  [
    'IAMAuditRootUserCredentials',
    'IAMCreateRootUserPassword',
    'IAMDeleteRootUserCredentials',
    'S3UnlockBucketPolicy',
    'SQSUnlockQueuePolicy',
  ].map((name) => `arn:aws:iam::aws:policy/root-task/${name}`),
);

/** Task policies only deny: they take from all that the root user may do. */
const everything = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}';

/**
 * A session of a member account's root user, for one task. The first account kept here is the management account.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html
 */
export function assumeRoot(input: AssumeRootRequest, ctx: StsContext): AssumeRootResponse {
  refuseParameters('sts:AssumeRoot', input, ['MinimumSessionTokenSize']);
  const { principal, sealer, now } = ctx;
  const { TargetPrincipal, TaskPolicyArn, DurationSeconds = longest } = input;
  if (principal.kind === 'root') throw stsErrors.rootOfRoot();
  const account = memberAccount(TargetPrincipal, ctx);
  const { arn = '' } = TaskPolicyArn;
  if (!taskPolicies.has(arn)) throw stsErrors.notTaskPolicy(arn);
  const sourceIdentity = principal.session?.sourceIdentity;
  const session = {
    issuedAt: now,
    expiresAt: sessionEnd(now, DurationSeconds),
    tags: [],
    policy: everything,
    policyArns: [arn],
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  };
  return {
    Credentials: shownCredentials(mintSession(sealer, { kind: 'root', account }, session)),
    ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
  };
}

function memberAccount(target: string, { account, accounts }: StsContext): string {
  const [management, ...members] = accounts.list();
  if (account !== management) throw stsErrors.notManagement();
  const named = targetAccount(target);
  if (!members.includes(named)) throw stsErrors.notMember(target);
  return named;
}
