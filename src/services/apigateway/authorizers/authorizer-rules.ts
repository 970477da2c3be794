import type { ApigatewayContext } from '../apigateway-context.ts';
import type { AuthorizerDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { isRoleArn, refuseForeignRole } from '../pass-role.ts';

const types: ReadonlySet<string> = new Set(['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS']);
const longestTtl = 3600;
const longestName = 128;
const mostSources = 20;

/** Of a pattern that every request is held against. */
const longestExpression = 1000;

/**
 * An authorizer that is made or changed, as a whole. Throws BadRequestException, AccessDeniedException.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html
 */
export function checkAuthorizer(authorizer: AuthorizerDocument, api: RestApiDocument, ctx: ApigatewayContext): void {
  checkName(authorizer, api);
  acceptType(authorizer.type);
  if (authorizer.type === 'COGNITO_USER_POOLS') checkPools(authorizer);
  else checkFunction(authorizer, ctx.account);
  checkSources(authorizer);
  checkTtl(authorizer.authorizerResultTtlInSeconds);
  checkExpression(authorizer, ctx);
}

export function acceptType(type: string): string {
  if (types.has(type)) return type;
  throw apigatewayErrors.badRequest(
    'Invalid authorizer type specified. Must be one of: [TOKEN, REQUEST, COGNITO_USER_POOLS]',
  );
}

/** A number, of text that is one. */
export function acceptTtl(text: string): number {
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  checkTtl(seconds);
  return seconds;
}

function checkTtl(seconds = 0): void {
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= longestTtl) return;
  throw apigatewayErrors.badRequest(`Authorizer result TTL must be between 0 and ${longestTtl} seconds`);
}

/** Two of one API never have the same name. */
function checkName({ id, name }: AuthorizerDocument, { authorizers = {} }: RestApiDocument): void {
  if (name.trim() === '') throw apigatewayErrors.badRequest('Authorizer name cannot be blank');
  if (name.length > longestName) {
    throw apigatewayErrors.badRequest(`Authorizer name cannot exceed ${longestName} characters`);
  }
  const another = Object.values(authorizers).find((each) => each.name === name && each.id !== id);
  if (another) throw apigatewayErrors.authorizerExists(name);
}

const invocations =
  /^arn:[\w-]{1,20}:apigateway:[\w-]{1,40}:lambda:path\/[\d-]{10}\/functions\/arn:[^/]{1,400}\/invocations$/;

function checkFunction({ authorizerUri = '', authorizerCredentials = '' }: AuthorizerDocument, account: string): void {
  if (!invocations.test(authorizerUri)) throw apigatewayErrors.invalidAuthorizerUri(authorizerUri);
  if (authorizerCredentials === '') return;
  if (!isRoleArn(authorizerCredentials)) throw apigatewayErrors.badRequest('Invalid ARN specified in the request');
  refuseForeignRole(authorizerCredentials, account);
}

const userPool = /^arn:[\w-]{1,20}:cognito-idp:[\w-]{1,40}:\d{12}:userpool\/[\w-]{1,55}$/;

function checkPools({ providerARNs = [] }: AuthorizerDocument): void {
  if (providerARNs.length === 0) {
    throw apigatewayErrors.badRequest('COGNITO_USER_POOLS authorizers require provider ARNs');
  }
  if (!providerARNs.every((arn) => userPool.test(arn))) {
    throw apigatewayErrors.badRequest('Invalid ARN specified in the request');
  }
}

const headerSource = /^method\.request\.header\.[\w!#$%&'*+.^`|~-]{1,256}$/;
const anySource =
  /^(?:method\.request\.(?:multivalue)?(?:header|querystring)\.[^\s,]{1,256}|(?:stageVariables|context)\.[\w.]{1,256})$/;

/**
 * A token is in one header. Of a request there may be many sources, and there must be one where answers are kept by them.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html
 */
function checkSources(authorizer: AuthorizerDocument): void {
  const { type, identitySource = '', authorizerResultTtlInSeconds = 300 } = authorizer;
  const sources = identitySource === '' ? [] : identitySource.split(',').map((source) => source.trim());
  const isKept = type !== 'REQUEST' || authorizerResultTtlInSeconds > 0;
  if (sources.length === 0 && isKept) {
    throw apigatewayErrors.badRequest('Identity source is required for the authorizer');
  }
  const form = type === 'REQUEST' ? anySource : headerSource;
  const most = type === 'REQUEST' ? mostSources : 1;
  const isGood = sources.length <= most && sources.every((source) => form.test(source));
  if (!isGood) throw apigatewayErrors.badRequest(`Invalid identity source specified: ${identitySource}`);
}

function checkExpression({ identityValidationExpression: pattern }: AuthorizerDocument, ctx: ApigatewayContext): void {
  if (pattern === undefined) return;
  const problem = pattern.length > longestExpression ? `it is too long` : ctx.methodTester.patternProblem(pattern);
  if (problem === undefined) return;
  throw apigatewayErrors.badRequest(`Invalid identity validation expression specified. ${problem}`);
}
