import { header, type RawHeader } from '../../../http/raw-request.ts';
import { isMap, type JavaMap, type Value } from '../../java/value.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import { queryParameters } from '../../request/query-parameters.ts';
import { eventPath } from '../../request/request-path.ts';

/**
 * The event of a Lambda proxy integration, version 1.0, its members in the order in which AWS writes them. What there is
 * none of is null.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function proxyEvent(request: MethodRequest, headers: readonly RawHeader[]): string {
  const { raw, method, stage } = request;
  const query = queryParameters(raw.query);
  const sent = asReceived(headers);
  const isBase64Encoded = raw.body.length > 0 && (stage.isBinary?.(header(raw, 'content-type')) ?? false);
  return JSON.stringify({
    resource: method.resourcePath,
    path: eventPath(request),
    httpMethod: request.httpMethod,
    headers: last(sent),
    multiValueHeaders: all(sent),
    queryStringParameters: last(query),
    multiValueQueryStringParameters: all(query),
    pathParameters: last([...request.pathParameters]),
    stageVariables: last(Object.entries(stage.variables)),
    requestContext: requestContext(request.context()),
    body: raw.body.length === 0 ? null : isBase64Encoded ? raw.body.toString('base64') : request.body(),
    isBase64Encoded,
  });
}

/** Headers as events name them. */
export function asReceived(headers: readonly RawHeader[]): readonly RawHeader[] {
  return headers.map(([name, value]): RawHeader => [asCloudFrontWrites(name), value]);
}

export type Pairs = readonly (readonly [name: string, value: string])[];

/** Of a name that is sent twice the last value counts. */
export function last(pairs: Pairs): Record<string, string> | null {
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}

export function all(pairs: Pairs): Record<string, string[]> | null {
  const grouped = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const values = grouped.get(name);
    if (values) values.push(value);
    else grouped.set(name, [value]);
  }
  return grouped.size === 0 ? null : Object.fromEntries(grouped);
}

/** Recorded: these two are written with capitals, however they were sent. */
function asCloudFrontWrites(name: string): string {
  const lower = name.toLowerCase();
  if (lower === 'authorization') return 'Authorization';
  return lower === 'user-agent' ? 'User-Agent' : name;
}

const contextMembers = [
  ...[
    'resourceId',
    'authorizer',
    'resourcePath',
    'httpMethod',
    'extendedRequestId',
    'requestTime',
    'path',
    'accountId',
    'protocol',
  ],
  ...['stage', 'domainPrefix', 'requestTimeEpoch', 'requestId', 'identity', 'domainName', 'deploymentId', 'apiId'],
  'isCanaryRequest',
];
const identityMembers = [
  ...['cognitoIdentityPoolId', 'cognitoIdentityId', 'apiKey', 'principalOrgId', 'cognitoAuthenticationType', 'userArn'],
  ...['apiKeyId', 'userAgent', 'accountId', 'caller', 'sourceIp', 'accessKey', 'cognitoAuthenticationProvider', 'user'],
  ...['vpcId', 'vpceId'],
];

/** What mapping templates call `$context`. */
export function requestContext(context: JavaMap): Record<string, unknown> {
  return members(context, contextMembers);
}

function members(map: JavaMap, names: readonly string[]): Record<string, unknown> {
  const known = names.filter((name) => map.has(name));
  return Object.fromEntries(
    known.map((name) => [name, (name === 'authorizer' ? whole : shown)(map.get(name) ?? null)]),
  );
}

/** What authorizers say has names of their own. */
function whole(value: Value): unknown {
  if (!isMap(value)) return value;
  return Object.fromEntries([...value].map(([name, each]) => [String(name), whole(each)]));
}

function shown(value: Value): unknown {
  if (typeof value === 'bigint') return Number(value);
  return isMap(value) ? members(value, identityMembers) : value;
}
