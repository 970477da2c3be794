import { AwsError } from '../../../core/errors.ts';
import { parseJson } from '../../../core/json.ts';
import { type CompiledPolicy, compilePolicy, validatePolicy } from '../../../policy/index.ts';
import { ConfigurationError } from '../../configuration-error.ts';

/** What a Lambda authorizer says of a caller. */
export interface AuthorizerAnswer {
  readonly principalId: string;
  readonly policy: CompiledPolicy;
  /** As texts, which is what APIs make of numbers and switches. */
  readonly context: readonly (readonly [name: string, value: string])[];
  readonly usageIdentifierKey: string | undefined;
}

/** Bytes. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const longestAnswer = 8192;

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads what the function of an authorizer answered. Throws ConfigurationError.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html
 */
export function readAnswer(payload: Buffer, label: string): AuthorizerAnswer {
  if (payload.length > longestAnswer) throw unreadable(`it is longer than ${longestAnswer} bytes`);
  const answer = objectOf(payload.toString());
  const principalId = member(answer, 'principalId');
  if (typeof principalId !== 'string') throw unreadable('it has no principalId that is a text');
  const usageIdentifierKey = member(answer, 'usageIdentifierKey');
  return {
    principalId,
    policy: policyOf(member(answer, 'policyDocument'), label),
    context: contextOf(member(answer, 'context')),
    usageIdentifierKey: typeof usageIdentifierKey === 'string' ? usageIdentifierKey : undefined,
  };
}

function objectOf(text: string): Members {
  try {
    const value = parseJson(text);
    if (isObject(value)) return value;
  } catch {
    throw unreadable('it is no JSON');
  }
  throw unreadable('it is no object');
}

/** The document as a person would write it, so that explanations can show its lines. */
function policyOf(document: unknown, label: string): CompiledPolicy {
  if (!isObject(document)) throw unreadable('it has no policyDocument');
  const text = JSON.stringify(document, undefined, 2);
  const source = { name: `the policy that authorizer ${label} answered`, layer: 'identity', text } as const;
  try {
    return compilePolicy(validatePolicy(text, 'identity'), source);
  } catch (error) {
    throw error instanceof AwsError ? unreadable(`its policyDocument is none: ${error.message}`) : error;
  }
}

/** Objects and lists are no values of a context; null is none at all. */
function contextOf(context: unknown): AuthorizerAnswer['context'] {
  if (context === undefined || context === null) return [];
  if (!isObject(context)) throw unreadable('its context is no object');
  const entries = Object.entries(context).filter(([, value]) => value !== null);
  const wrong = entries.find(([, value]) => typeof value === 'object');
  if (wrong) throw unreadable(`its context has ${wrong[0]}, which is neither text nor number nor boolean`);
  return entries.map(([name, value]) => [name, String(value)]);
}

function member(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line of the log is AWS's. */
function unreadable(what: string): ConfigurationError {
  return new ConfigurationError('Could not parse policy', `what the authorizer answered cannot be used: ${what}`);
}
