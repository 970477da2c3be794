import type { JWTPayload } from 'jose';
import { AwsError } from '../../../core/errors.ts';
import { executeApiErrors } from '../../errors.ts';
import type { Execution } from '../../integrations/backends.ts';
import type { Value } from '../../java/value.ts';
import { budget } from '../../templates/budget.ts';
import type { Described } from '../admitted.ts';
import type { PoolAuthorizer } from './compile-authorizer.ts';
import { identityBearer } from './identity-bearer.ts';
import { shownClaims } from './shown-claims.ts';
import { tokenFault } from './token-claims.ts';
import { type PoolToken, verifyToken } from './verify-token.ts';
import type { Vouched } from './vouched.ts';

/**
 * Who calls, as a token of one of the user pools says: an access token with one of the scopes where the method names some,
 * else an identity token. Rejects with errors of the catalogue.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
 */
export async function askPools(
  request: Described,
  authorizer: PoolAuthorizer,
  scopes: readonly string[],
  execution: Execution,
): Promise<Vouched> {
  const claims = await claimsOf(request, authorizer, execution);
  const fault = tokenFault(claims, scopes) ?? audienceFault(claims, authorizer);
  if (fault !== undefined) throw unauthorized(fault, execution);
  const values: [string, Value][] = [['claims', shownClaims(claims)]];
  return { principal: { kind: 'anonymous' }, context: { values } };
}

/** The claims of the request's token, once its signature, its issuer and its time are good. */
export async function claimsOf(
  request: Described,
  authorizer: PoolAuthorizer,
  execution: Execution,
): Promise<JWTPayload> {
  const [source] = authorizer.sources;
  const sent = source?.read(identityBearer(request));
  if (sent === undefined) throw unauthorized(`the request has no ${source?.expression}`, execution);
  const token = sent.replace(/^Bearer /i, '');
  try {
    return await verified({ token, pools: authorizer.pools, now: request.raw.receivedAt }, execution);
  } catch (error) {
    throw asClientError(error, execution);
  }
}

async function verified(token: PoolToken, { backends }: Execution): Promise<JWTPayload> {
  return verifyToken(token, backends.userPools);
}

/** What is no fault of the token is one of the pool's keys: they cannot be had. */
function asClientError(error: unknown, execution: Execution): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  if (code === 'ERR_JWT_EXPIRED') {
    execution.told('the token has expired');
    return executeApiErrors.incomingTokenExpired();
  }
  if (!(error instanceof AwsError) && /^ERR_J(?:W|OSE)/.test(code)) return unauthorized(reason, execution);
  execution.told(`the keys of its user pool cannot be had: ${reason}`);
  return executeApiErrors.authorizerConfiguration();
}

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html: of user pools the `aud` is looked at. */
function audienceFault({ aud, client_id: client }: JWTPayload, { expression }: PoolAuthorizer): string | undefined {
  if (!expression) return undefined;
  const audience = String(aud ?? client ?? '');
  try {
    if (expression().matchesAll(audience, budget().spend)) return undefined;
  } catch {
    return 'identityValidationExpression takes too long';
  }
  return 'the audience of the token does not match identityValidationExpression';
}

function unauthorized(fault: string, { told }: Execution): AwsError {
  told(fault);
  return executeApiErrors.unauthorized();
}
