import { header, type RawRequest } from '../http/raw-request.ts';
import { firstParameter, formBody } from './decode/parameters.ts';
import type { ServiceName } from './model.ts';
import { scopedService } from './scoped-service.ts';
import { isXmlPath, serviceBehind } from './strangers/read-stranger.ts';

/** The services by their signing names; the toolbox of IAM signs as IAM and is known by its path. */
const services: readonly ServiceName[] = ['iam', 'sts', 'apigateway', 'lambda', 'logs'];

/** Versions of the query services: the only thing that tells them apart in an unsigned request. */
const versions: Readonly<Record<string, ServiceName>> = { '2010-05-08': 'iam', '2011-06-15': 'sts' };

/** First segments of API Gateway's URIs. */
const apiGatewayRoots: ReadonlySet<string> = new Set([
  'account',
  'apikeys',
  'clientcertificates',
  'domainnameaccessassociations',
  'domainnames',
  'rejectdomainnameaccessassociations',
  'restapis',
  'sdktypes',
  'tags',
  'usageplans',
  'vpclinks',
]);

/**
 * The service that a request is for: by its credential scope; without one by X-Amz-Target, else Action, else the path.
 * Undefined when it is for none of ours, as with requests signed for execute-api. Never throws.
 */
export function identifyService(request: RawRequest): ServiceName | undefined {
  const scope = scopedService(request);
  if ((scope === 'iam' || scope === undefined) && isToolboxPath(request.path)) return 'iam-toolbox';
  if (scope === undefined) return byTarget(request) ?? byAction(request) ?? byPath(request.path);
  return serviceBehind(request, scope) ? undefined : services.find((name) => name === scope);
}

function isToolboxPath(path: string): boolean {
  return path.startsWith('/authorization-details/');
}

function byTarget(request: RawRequest): ServiceName | undefined {
  return header(request, 'x-amz-target')?.startsWith('Logs_20140328.') ? 'logs' : undefined;
}

function byAction(request: RawRequest): ServiceName | undefined {
  const form = formBody(request);
  const first = (name: string) => firstParameter(request.query, name) ?? firstParameter(form, name);
  const action = first('Action');
  if (action === undefined) return undefined;
  const version = first('Version');
  if (version === undefined) return queryServiceOf(action);
  return Object.hasOwn(versions, version) ? versions[version] : undefined;
}

/** Of the query services' operations, STS has the few that make or describe credentials. */
function queryServiceOf(action: string): ServiceName {
  const sts =
    /^(AssumeRo|DecodeAuthorization|GetCallerIdentity|GetAccessKeyInfo|GetDelegatedAccess|GetFederation|GetScoped|GetSession|GetWebIdentity)/;
  return sts.test(action) ? 'sts' : 'iam';
}

function byPath(path: string): ServiceName | undefined {
  if (isXmlPath(path)) return undefined;
  if (/^\/\d{4}-\d\d-\d\d\//.test(path)) return 'lambda';
  return apiGatewayRoots.has(path.split('/', 2)[1] ?? '') ? 'apigateway' : undefined;
}
