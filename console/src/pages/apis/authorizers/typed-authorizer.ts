import type { Authorizer, AuthorizerType, CreateAuthorizerRequest, PatchOperation } from '@aws-sdk/client-api-gateway';
import { functionOf, functionUri } from '../integration/integration-uri.ts';
import { memberPatches } from '../patches.ts';

/** An authorizer as a person types it. */
export interface TypedAuthorizer {
  readonly name: string;
  readonly type: AuthorizerType;
  /** ARN. */
  readonly functionArn: string;
  /** ARN of a role, or nothing. */
  readonly credentials: string;
  /** Of TOKEN and Cognito the name of a header; of REQUEST sources between commas. */
  readonly source: string;
  readonly expression: string;
  /** Seconds. */
  readonly ttl: string;
  /** ARNs, one a line. */
  readonly pools: string;
}

const headerPrefix = 'method.request.header.';

export function typedAuthorizer({ type = 'TOKEN', identitySource, ...known }: Authorizer): TypedAuthorizer {
  const source = identitySource ?? `${headerPrefix}Authorization`;
  return {
    name: known.name ?? '',
    type,
    functionArn: functionOf(known.authorizerUri ?? '') ?? '',
    credentials: known.authorizerCredentials ?? '',
    source: type === 'REQUEST' ? (identitySource ?? '') : headerOf(source),
    expression: known.identityValidationExpression ?? '',
    ttl: String(known.authorizerResultTtlInSeconds ?? 300),
    pools: (known.providerARNs ?? []).join('\n'),
  };
}

/** The header that an identity source names. */
export function headerOf(source: string): string {
  return source.replace(headerPrefix, '');
}

/** All of an authorizer but which API it is of. */
type WantedAuthorizer = Omit<CreateAuthorizerRequest, 'restApiId' | 'name' | 'type'> &
  Required<Pick<CreateAuthorizerRequest, 'name' | 'type'>>;

/** What is asked of API Gateway for it. */
export function wantedAuthorizer(typed: TypedAuthorizer, region: string): WantedAuthorizer {
  const { name, type, functionArn, credentials, source, expression, ttl } = typed;
  const identitySource = type === 'REQUEST' ? source.replaceAll(' ', '') : headerPrefix + source;
  const seconds = { authorizerResultTtlInSeconds: Number(ttl) };
  if (type === 'COGNITO_USER_POOLS') return { name, type, identitySource, providerARNs: poolsOf(typed), ...seconds };
  return {
    name,
    type,
    authorizerUri: functionUri(functionArn, region),
    identitySource,
    ...(credentials && { authorizerCredentials: credentials }),
    ...(expression && type === 'TOKEN' && { identityValidationExpression: expression }),
    ...seconds,
  };
}

function poolsOf({ pools }: TypedAuthorizer): string[] {
  return pools.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));
}

/** What makes an authorizer that there is another; its type stays. */
export function authorizerPatches(known: Authorizer, wanted: WantedAuthorizer): PatchOperation[] {
  const [before, after] = [known.providerARNs ?? [], wanted.providerARNs ?? []];
  const path = '/providerARNs';
  return [
    ...memberPatches(membersOf(known), membersOf(wanted)),
    ...after.filter((arn) => !before.includes(arn)).map((value) => ({ op: 'add' as const, path, value })),
    ...before.filter((arn) => !after.includes(arn)).map((value) => ({ op: 'remove' as const, path, value })),
  ];
}

function membersOf(authorizer: Authorizer | WantedAuthorizer) {
  const { name, authorizerUri, authorizerCredentials, identitySource, identityValidationExpression } = authorizer;
  return {
    name: name ?? '',
    authorizerUri: authorizerUri ?? '',
    authorizerCredentials: authorizerCredentials ?? '',
    identitySource: identitySource ?? '',
    identityValidationExpression: identityValidationExpression ?? '',
    authorizerResultTtlInSeconds: String(authorizer.authorizerResultTtlInSeconds ?? 300),
  };
}
