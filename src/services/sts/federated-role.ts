import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { Outsider, SessionFacts } from '../../identity/principal.ts';
import { stsErrors } from './errors.ts';
import { packedPolicySize, type SessionLoad } from './packed-size.ts';
import { applyForRole, type RoleSessionAnswer, roleSessionAnswer } from './role-application.ts';
import type { RoleName } from './role-arn.ts';
import { requireSessionPolicies, roleSessionPolicies } from './session-policies.ts';
import { type AskedTags, sessionTags } from './session-tags.ts';
import type { FederationContext } from './sts-context.ts';

/** A session of a role for somebody whose identity provider has been believed. */
export interface FederatedEntry {
  readonly principal: Extract<Outsider, { readonly provider: string }>;
  readonly action: string;
  readonly roleArn: string;
  readonly named: RoleName;
  readonly sessionName: string;
  /** Seconds, held against what the role allows. */
  readonly duration: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly load: SessionLoad;
  readonly asked: AskedTags;
  readonly sourceIdentity?: string | undefined;
  /** Condition keys for the trust policy. */
  readonly keys: ServiceKeys;
  /** Those that stay with the session. */
  readonly sessionKeys: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * The role's trust policy alone decides: the caller has no policies of its own. Throws AccessDenied, in the same words
 * whether the role is silent or missing.
 */
export function enterRole(entry: FederatedEntry, ctx: FederationContext): RoleSessionAnswer {
  const { action, duration, load, asked, named } = entry;
  const packed = packedPolicySize({ ...load, ...(asked.Tags && { Tags: asked.Tags }) });
  const { facts } = ctx;
  const application = { ...entry, session: sessionFacts(entry, ctx), facts, request: ctx };
  const result = applyForRole(application, ctx.assumeRole);
  if (result.kind !== 'assumed') throw stsErrors.notAuthorized(action);
  requireSessionPolicies(load, named.account, ctx);
  if (duration > result.role.maxSessionDuration) throw stsErrors.longerThanRoleAllows();
  return roleSessionAnswer(application, result, packed);
}

function sessionFacts(entry: FederatedEntry, ctx: FederationContext): SessionFacts {
  const { principal, expiresAt, sourceIdentity, asked, load, sessionKeys } = entry;
  return {
    issuedAt: ctx.now,
    expiresAt,
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...sessionTags(asked),
    ...roleSessionPolicies(load),
    federation: { provider: principal.provider, keys: sessionKeys },
  };
}
