import { AwsError } from '../../../core/errors.ts';
import { parseJson } from '../../../core/json.ts';
import { trustedIdsOf } from '../../../identity/sessions/trusted-principals.ts';
import { type PolicyDocument, validatePolicy } from '../../../policy/index.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const longestPolicy = 8192;

/**
 * A resource policy as it is kept: the short form `execute-api:/stage/METHOD/path` is expanded to the ARN of the API, and
 * the users and roles that it names are bound by their unique ids. Throws BadRequestException, also for a user or role
 * that does not exist. An empty text is none.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 */
export function acceptResourcePolicy(
  text: string,
  apiId: string,
  ctx: ApigatewayContext,
): Pick<RestApiDocument, 'policy' | 'policyIds'> {
  return acceptPolicy(text, `arn:aws:execute-api:${ctx.region}:${ctx.account}:${apiId}`, ctx);
}

/** The same of any policy about calls: its short forms stand for what is below `arn`. */
export function acceptPolicy(
  text: string,
  arn: string,
  ctx: ApigatewayContext,
): Pick<RestApiDocument, 'policy' | 'policyIds'> {
  if (text === '') return { policy: undefined, policyIds: undefined };
  if (text.length > longestPolicy) throw invalidPolicy();
  const { ids, missing } = trustedIdsOf(ctx, validated(text));
  if (missing !== undefined) throw invalidPolicy();
  const policy = JSON.stringify(expand(parseJson(text), arn));
  return { policy, policyIds: ids };
}

/** INVARIANT: the text as written, for what is parsed keeps but the last of an element that stands there twice. */
function validated(policy: string): PolicyDocument {
  try {
    return validatePolicy(policy, 'resource');
  } catch (error) {
    throw error instanceof AwsError ? invalidPolicy() : error;
  }
}

/** As GetRestApi shows it: the inside of a JSON string. */
export function shownPolicy(policy: string): string {
  return JSON.stringify(policy).slice(1, -1);
}

function expand(document: unknown, arn: string): unknown {
  if (!isObject(document)) return document;
  const { Statement } = document;
  const statements = Array.isArray(Statement)
    ? Statement.map((statement) => expandStatement(statement, arn))
    : expandStatement(Statement, arn);
  return { ...document, Statement: statements };
}

function expandStatement(statement: unknown, arn: string): unknown {
  if (!isObject(statement)) return statement;
  const entries = Object.entries(statement).map(([element, value]) =>
    element === 'Resource' || element === 'NotResource' ? [element, expandValue(value, arn)] : [element, value],
  );
  return Object.fromEntries(entries);
}

function expandValue(value: unknown, arn: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => expandResource(entry, arn));
  return expandResource(value, arn);
}

function expandResource(value: unknown, arn: string): unknown {
  return typeof value === 'string' && value.startsWith('execute-api:/')
    ? arn + value.slice('execute-api:'.length)
    : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalidPolicy(): AwsError {
  return apigatewayErrors.badRequest(
    'Invalid policy document. Please check the policy syntax and ensure that Principals are valid.',
  );
}
