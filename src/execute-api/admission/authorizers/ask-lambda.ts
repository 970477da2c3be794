import { ConfigurationError } from '../../configuration-error.ts';
import { executeApiErrors } from '../../errors.ts';
import type { Execution } from '../../integrations/backends.ts';
import { IntegrationFailure } from '../../integrations/integration-failure.ts';
import { PatternFailure } from '../../pattern/errors.ts';
import { budget } from '../../templates/budget.ts';
import type { Described } from '../admitted.ts';
import { type AuthorizerAnswer, readAnswer } from './authorizer-answer.ts';
import { callAuthorizer } from './call-authorizer.ts';
import type { LambdaAuthorizer } from './compile-authorizer.ts';
import { identityBearer } from './identity-bearer.ts';
import type { Vouched } from './vouched.ts';

/**
 * Who calls, as a Lambda authorizer says: what it said before is used again at once. INVARIANT: promises nothing but where
 * its function is called. Throws, or rejects with, errors of the catalogue.
 */
export function askLambda(
  request: Described,
  authorizer: LambdaAuthorizer,
  execution: Execution,
): Vouched | Promise<Vouched> {
  const identities = identitiesOf(request, authorizer, execution);
  const key = JSON.stringify(identities);
  const known = authorizer.answers.find(key, request.raw.receivedAt);
  if (known) return vouched(request, authorizer, known, 0);
  return askAnew(request, authorizer, identities, execution).then(({ answer, latencyMs }) => {
    authorizer.answers.keep(key, answer, request.raw.receivedAt);
    return vouched(request, authorizer, answer, latencyMs);
  });
}

/** Without any of them nobody is asked. Throws 401. */
export function identitiesOf(request: Described, authorizer: LambdaAuthorizer, execution: Execution): string[] {
  const bearer = identityBearer(request);
  const values = authorizer.sources.map((source) => source.read(bearer));
  const missing = authorizer.sources.find((_, at) => values[at] === undefined);
  if (missing) {
    execution.told(`it was not called: the request has no ${missing.expression}`);
    throw executeApiErrors.unauthorized();
  }
  if (authorizer.type === 'TOKEN' && !isLike(values[0] ?? '', authorizer)) {
    execution.told('it was not called: the token does not match identityValidationExpression');
    throw executeApiErrors.unauthorized();
  }
  return values as string[];
}

/** A token that takes too long to be looked at is none. */
function isLike(token: string, { expression }: LambdaAuthorizer): boolean {
  if (!expression) return true;
  try {
    const { spend } = budget();
    return expression().matchesAll(token, spend);
  } catch {
    return false;
  }
}

interface Asked {
  readonly answer: AuthorizerAnswer;
  readonly latencyMs: number;
}

async function askAnew(
  request: Described,
  authorizer: LambdaAuthorizer,
  identities: readonly string[],
  execution: Execution,
): Promise<Asked> {
  const began = performance.now();
  try {
    const payload = await callAuthorizer(request, authorizer, identities, execution);
    const answer = readAnswer(payload, authorizer.label);
    return { answer, latencyMs: Math.round(performance.now() - began) };
  } catch (error) {
    throw asLambdaError(error, execution);
  }
}

/** What the author of the API did wrong is no business of clients. */
export function asLambdaError(error: unknown, { told }: Execution): unknown {
  if (error instanceof ConfigurationError) {
    told(`Execution failed due to configuration error: ${error.message}`, error.remedy);
    return executeApiErrors.authorizerConfiguration();
  }
  if (!(error instanceof IntegrationFailure || error instanceof PatternFailure)) return error;
  told(error.message);
  return executeApiErrors.authorizerFailure();
}

function vouched(
  { stage }: Described,
  { label }: LambdaAuthorizer,
  { principalId, policy, context, usageIdentifierKey }: AuthorizerAnswer,
  latencyMs: number,
): Vouched {
  return {
    principal: { kind: 'authorized', account: stage.account, authorizer: label, principalId, policies: [policy] },
    context: {
      values: [...context, ['principalId', principalId], ['integrationLatency', latencyMs]],
      usageIdentifierKey,
    },
  };
}
