import type { AuthorizerDocument } from '../../../services/apigateway/documents.ts';
import { compilePattern, type Pattern } from '../../pattern/pattern.ts';
import { type AnswerCache, answerCache } from './answer-cache.ts';
import type { AuthorizerAnswer } from './authorizer-answer.ts';
import { compileIdentitySources, type IdentitySource } from './identity-source.ts';

interface Authorizer {
  readonly id: string;
  /** As the trace and explanations name it: `pets-auth (a1b2c3)`. */
  readonly label: string;
  readonly sources: readonly IdentitySource[];
  /** What a token, or the audience of one, must be like; undefined: anything. Throws PatternFailure. */
  readonly expression: (() => Pattern) | undefined;
}

export interface LambdaAuthorizer extends Authorizer {
  readonly type: 'TOKEN' | 'REQUEST';
  readonly uri: string;
  readonly credentials: string | undefined;
  /** INVARIANT: it lives as long as the stage is as it was: answers never outlast a deployment. */
  readonly answers: AnswerCache<AuthorizerAnswer>;
}

export interface PoolAuthorizer extends Authorizer {
  readonly type: 'COGNITO_USER_POOLS';
  /** ARNs of user pools. */
  readonly pools: readonly string[];
}

export type CompiledAuthorizer = LambdaAuthorizer | PoolAuthorizer;

/** By id. */
export type CompiledAuthorizers = ReadonlyMap<string, CompiledAuthorizer>;

export const noAuthorizers: CompiledAuthorizers = new Map();

export function compileAuthorizers(
  documents: Readonly<Record<string, AuthorizerDocument>> | undefined,
): CompiledAuthorizers {
  if (!documents) return noAuthorizers;
  return new Map(Object.values(documents).map((document) => [document.id, compileAuthorizer(document)]));
}

/** Seconds. https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html */
const usualTtl = 300;

export function compileAuthorizer(document: AuthorizerDocument): CompiledAuthorizer {
  const { id, name, type, identitySource, identityValidationExpression: written } = document;
  const expression = written === undefined ? undefined : () => compilePattern(written);
  const shared = { id, label: `${name} (${id})`, sources: compileIdentitySources(identitySource), expression };
  if (type === 'COGNITO_USER_POOLS') return { ...shared, type, pools: document.providerARNs ?? [] };
  const { authorizerUri: uri = '', authorizerCredentials: credentials } = document;
  const answers = answerCache<AuthorizerAnswer>((document.authorizerResultTtlInSeconds ?? usualTtl) * 1000);
  return { ...shared, type, uri, credentials, answers };
}
