import type { AuthorizerType } from '../../documents.ts';
import type { Definition } from '../read/definition.ts';
import { followed } from '../read/references.ts';
import { isObject, numberOf, objectOf, textOf, textsOf, type Untyped } from '../read/untyped.ts';
import type { PlannedAuthorizer } from './import-plan.ts';

/** The security schemes of a document, by their names. */
export function securitySchemes(definition: Definition): ReadonlyMap<string, Untyped> {
  const { securityDefinitions, components } = definition.root;
  const schemes = { ...objectOf(objectOf(components)['securitySchemes']), ...objectOf(securityDefinitions) };
  return new Map(Object.entries(schemes).map(([name, scheme]) => [name, followed(scheme, definition) ?? {}]));
}

/**
 * The authorizers among the security schemes.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
 */
export function planAuthorizers(schemes: ReadonlyMap<string, Untyped>): ReadonlyMap<string, PlannedAuthorizer> {
  const found = [...schemes].filter(([, scheme]) => isObject(scheme['x-amazon-apigateway-authorizer']));
  return new Map(found.map(([name, scheme]) => [name, authorizerOf(name, scheme)]));
}

function authorizerOf(name: string, scheme: Untyped): PlannedAuthorizer {
  const given = objectOf(scheme['x-amazon-apigateway-authorizer']);
  const type = (textOf(given['type']) ?? '').toUpperCase() as AuthorizerType;
  const isOfPools = type === 'COGNITO_USER_POOLS';
  return {
    name,
    type,
    authType: textOf(scheme['x-amazon-apigateway-authtype']) ?? (isOfPools ? 'cognito_user_pools' : 'custom'),
    ...(isOfPools && { providerARNs: textsOf(given['providerARNs']) }),
    ...withTexts(given, ['authorizerUri', 'authorizerCredentials', 'identityValidationExpression']),
    ...identitySource(type, given, scheme),
    ...ttl(given),
  };
}

type TextMember = 'authorizerUri' | 'authorizerCredentials' | 'identityValidationExpression';

function withTexts(given: Untyped, names: readonly TextMember[]): Partial<Record<TextMember, string>> {
  const entries = names.map((name) => [name, textOf(given[name])] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== undefined && text !== ''));
}

/** What is not said of a token is in the header that the scheme names. */
function identitySource(type: string, given: Untyped, scheme: Untyped): { identitySource?: string } {
  const said = textOf(given['identitySource']);
  if (said !== undefined) return { identitySource: said };
  const header = textOf(scheme['name']);
  return type === 'REQUEST' || header === undefined ? {} : { identitySource: `method.request.header.${header}` };
}

/** Seconds. Recorded: what is not said is not shown either. */
function ttl(given: Untyped): { authorizerResultTtlInSeconds?: number } {
  const seconds = numberOf(given['authorizerResultTtlInSeconds']);
  return seconds === undefined ? {} : { authorizerResultTtlInSeconds: seconds };
}
