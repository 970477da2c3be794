import type { AuthorizationType } from '../../documents.ts';
import { isObject, listOf, objectOf, textOf, textsOf, type Untyped } from '../read/untyped.ts';
import type { PlannedAuthorizer } from './import-plan.ts';
import type { Planning } from './planning.ts';

/** How a method is authorized. */
export interface PlannedSecurity {
  readonly authorizationType: string;
  readonly authorizerName: string | undefined;
  readonly authorizationScopes: string[] | undefined;
  readonly apiKeyRequired: boolean;
}

const mostRequirements = 100;

/** A security scheme that a method asks for, with the scopes. */
type Requirement = readonly [name: string, scopes: unknown];

/**
 * What a method's requirements ask for, or the document's where it has none; `x-amazon-apigateway-auth` comes before both.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html
 */
export function planSecurity(
  operation: Untyped,
  { definition, schemes, authorizers, findings }: Planning,
): PlannedSecurity {
  const required = listOf(operation['security'] ?? definition.root['security']).slice(0, mostRequirements);
  const asked = required.flatMap((each): Requirement[] => Object.entries(objectOf(each)));
  for (const [name] of asked) {
    if (!schemes.has(name)) findings.warnings.push(`Security scheme '${name}' not found. Ignoring.`);
  }
  const is = (test: (scheme: Untyped) => boolean) => asked.some(([name]) => test(schemes.get(name) ?? {}));
  const [authorizerName, scopes] = asked.find(([name]) => authorizers.has(name)) ?? [];
  const authorizer = authorizers.get(authorizerName ?? '');
  const own = textOf(objectOf(operation['x-amazon-apigateway-auth'])['type']);
  const authorizationType = own?.toUpperCase() ?? typeOf(authorizer) ?? (is(isSigV4) ? 'AWS_IAM' : 'NONE');
  return { authorizationType, authorizerName, authorizationScopes: scopesOf(scopes), apiKeyRequired: is(isApiKey) };
}

function typeOf(authorizer: PlannedAuthorizer | undefined): AuthorizationType | undefined {
  if (!authorizer) return undefined;
  return authorizer.type === 'COGNITO_USER_POOLS' ? 'COGNITO_USER_POOLS' : 'CUSTOM';
}

function scopesOf(scopes: unknown): string[] | undefined {
  const texts = textsOf(scopes);
  return texts.length > 0 ? texts : undefined;
}

function isSigV4(scheme: Untyped): boolean {
  return textOf(scheme['x-amazon-apigateway-authtype'])?.toLowerCase() === 'awssigv4';
}

/** Recorded: a scheme of this header with an authorizer is the authorizer's. */
function isApiKey(scheme: Untyped): boolean {
  if (isObject(scheme['x-amazon-apigateway-authorizer']) || isSigV4(scheme)) return false;
  return scheme['type'] === 'apiKey' && scheme['in'] === 'header' && /^x-api-key$/i.test(textOf(scheme['name']) ?? '');
}
