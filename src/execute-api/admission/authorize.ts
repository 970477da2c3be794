import type { RawRequest } from '../../http/raw-request.ts';
import type { AccessQuestion } from '../../identity/access-question.ts';
import type { ServiceKeys } from '../../identity/condition-keys.ts';
import { denialMessage, type Identity } from '../../identity/identity.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import { requestFacts } from '../../identity/request-facts.ts';
import type { RuledRequest } from '../../identity/rulings/rulings.ts';
import { type Decision, denialReason } from '../../policy/index.ts';
import { executeApiErrors } from '../errors.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';
import { methodArn } from './method-arn.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const longestMethodArn = 1600;

const action = 'execute-api:Invoke';

export interface Authorization {
  readonly identity: Identity;
  /** Denials are recorded, and in `observe` let through. */
  readonly auth: 'enforce' | 'observe';
  /** The message says which kind of policy denied. */
  readonly denialReasons: boolean;
}

/** What is asked of the policies: who wants to invoke what of which stage. */
export interface Invocation {
  readonly stage: StageSnapshot;
  readonly principal: Principal | Outsider;
  readonly httpMethod: string;
  /** Below the stage, as sent. */
  readonly path: string;
  readonly request: RawRequest;
  /** Condition keys of execute-api. */
  readonly keys?: ServiceKeys | undefined;
  /** Keeps what was asked and decided. */
  readonly ruled: RuledRequest;
}

/**
 * The caller's policies and the API's resource policy. A method with NONE is open unless there is a resource policy,
 * which must then allow it. Throws AccessDeniedException, or the 414 of a method ARN that is too long.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export function authorize(invocation: Invocation, authorization: Authorization): void {
  const { stage, principal } = invocation;
  if (principal.kind === 'anonymous' && !stage.resourcePolicy) return;
  refuseUnlessAllowed(questionOf(invocation), invocation.ruled, authorization);
}

/** Asks the policies. Throws AccessDeniedException, or the 414 of a method ARN that is too long. */
export function refuseUnlessAllowed(question: AccessQuestion, ruled: RuledRequest, authorization: Authorization): void {
  const { identity, auth, denialReasons } = authorization;
  if (question.resource.length > longestMethodArn) throw executeApiErrors.uriTooLong();
  const { decision } = identity.authorize(question, ruled);
  if (decision.effect === 'allow' || auth === 'observe') return;
  const reason = denialReasons ? decision : undefined;
  if (question.principal.kind === 'authorized') throw executeApiErrors.accessDenied(authorizerDenial(decision, reason));
  throw executeApiErrors.accessDenied(denialMessage(question, masked(question.resource), reason));
}

/**
 * Whether the caller may have a cached answer made anew.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html#invalidate-method-caching
 */
export function mayInvalidateCache(invocation: Invocation, authorization: Authorization): boolean {
  const question = { ...questionOf(invocation), action: 'execute-api:InvalidateCache' };
  const { decision } = authorization.identity.authorize(question, invocation.ruled);
  return decision.effect === 'allow' || authorization.auth === 'observe';
}

/**
 * What the resource policy denies is denied before a Lambda authorizer is asked. Throws AccessDeniedException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export function refuseDenied(invocation: Invocation, authorization: Authorization): void {
  if (!invocation.stage.resourcePolicy) return;
  const { decision } = authorization.identity.consider(questionOf(invocation));
  if (decision.effect === 'explicit-deny') authorize(invocation, authorization);
}

/** Recorded: whom an authorizer speaks of is not named, nor what it asked for. */
function authorizerDenial(decision: Decision, reason: Decision | undefined): string {
  const plain = decision.effect === 'explicit-deny' ? ' with an explicit deny' : '';
  return `User is not authorized to access this resource${reason ? denialReason(reason, action) : plain}`;
}

function questionOf({ stage, principal, httpMethod, path, request, keys }: Invocation): AccessQuestion {
  return {
    principal,
    action,
    resource: methodArn(stage, httpMethod, path),
    resourceAccount: stage.account,
    facts: requestFacts(request, stage.region),
    ...(keys && { serviceKeys: keys }),
    resourcePolicy: stage.resourcePolicy,
  };
}

/** Strangers see the last four digits of the owner's account alone. */
function masked(arn: string): string {
  return arn.replace(/^((?:[^:]*:){4})\d{8}(\d{4}:)/, '$1********$2');
}
