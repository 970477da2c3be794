import { noBasePath } from '../../core/base-path.ts';
import { header } from '../../http/raw-request.ts';
import { isSigner, type Outsider, type Principal } from '../../identity/principal.ts';
import type { Described } from '../admission/admitted.ts';
import type { JavaMap, Value } from '../java/value.ts';

/**
 * `$context`: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 * Templates write their overrides into it.
 */
export function contextMap(described: Described): JavaMap {
  const { ids, stage, method, httpMethod, raw, authorizer } = described;
  return new Map<string, Value>([
    ['accountId', stage.account],
    ['apiId', stage.apiId],
    ...(authorizer ? [['authorizer', new Map<Value, Value>(authorizer.values)] as [string, Value]] : []),
    ...(described.customBasePath === undefined ? [] : [customDomain(described.customBasePath)]),
    ['deploymentId', stage.deploymentId],
    ['domainName', domainName(described)],
    ['domainPrefix', domainName(described).split('.')[0] ?? ''],
    ['extendedRequestId', ids.extendedRequestId],
    ['httpMethod', httpMethod],
    ['identity', identityMap(described)],
    ...(stage.isCanary === undefined ? [] : [['isCanaryRequest', stage.isCanary] as [string, Value]]),
    ['path', described.requestPath],
    ['protocol', 'HTTP/1.1'],
    ['requestId', ids.requestId],
    ['requestTime', logTime(raw.receivedAt)],
    ['requestTimeEpoch', BigInt(raw.receivedAt)],
    ...(method ? placeOf(method) : []),
    ['stage', stage.stageName],
    ['requestOverride', overrides('header', 'querystring', 'path')],
    ['responseOverride', overrides('header')],
  ]);
}

/** `(none)` stands for the empty base path (unverified). */
function customDomain(basePath: string): [string, Value] {
  return ['customDomain', new Map<string, Value>([['basePathMatched', basePath || noBasePath]])];
}

function placeOf({ resourceId, resourcePath }: NonNullable<Described['method']>): [string, Value][] {
  return [
    ['resourceId', resourceId],
    ['resourcePath', resourcePath],
  ];
}

function overrides(...names: readonly string[]): JavaMap {
  return new Map<string, Value>(names.map((name) => [name, new Map<string, Value>()]));
}

function domainName({ raw, stage, isTest }: Described): string {
  if (isTest) return 'testPrefix.testDomainName';
  return header(raw, 'host') ?? `${stage.apiId}.execute-api.${stage.region}.amazonaws.com`;
}

function identityMap({ principal, key, raw, isTest }: Described): JavaMap {
  const signer = signerOf(principal);
  const identity = new Map<string, Value>([
    ['accessKey', signer?.accessKeyId ?? null],
    ['accountId', signer?.account ?? null],
    ['caller', signer?.userId ?? null],
    ['cognitoAuthenticationProvider', null],
    ['cognitoAuthenticationType', null],
    ['cognitoIdentityId', null],
    ['cognitoIdentityPoolId', null],
    ['principalOrgId', null],
    ['sourceIp', raw.sourceIp],
    ['user', signer?.userId ?? null],
    ['userAgent', header(raw, 'user-agent') ?? null],
    ['userArn', signer?.arn ?? null],
  ]);
  if (key) identity.set('apiKey', key.value).set('apiKeyId', key.apiKeyId);
  if (raw.network) identity.set('vpcId', raw.network.vpcId).set('vpceId', raw.network.vpceId);
  if (isTest) for (const [name, value] of testKey) identity.set(name, value);
  return identity;
}

/** What a test shows in place of an API key. */
const testKey = [
  ['apiKey', 'test-invoke-api-key'],
  ['apiKeyId', 'test-invoke-api-key-id'],
] as const;

function signerOf(principal: Principal | Outsider): Principal | undefined {
  return isSigner(principal) ? principal : undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `02/Aug/2024:23:34:43 +0000` */
function logTime(at: number): string {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${day}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:${date.toISOString().slice(11, 19)} +0000`;
}
