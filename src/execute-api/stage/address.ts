import { remembered } from '../../core/remembered.ts';
import { hostName } from '../../http/raw-request.ts';
import type { RequestHead } from '../../http/read-request.ts';
import type { VpcEndpoint } from '../network/vpc-endpoints.ts';
import type { CustomDomain, CustomDomains } from './custom-domains.ts';
import { withoutLeadingSlashes } from './leading-slashes.ts';

/** Which API and stage a request is for, before it is known whether there are such. */
export interface Addressed {
  readonly apiId: string;
  /** Of the host name; undefined when the path named the API. */
  readonly region: string | undefined;
  /** The first segment of the path; '' when there is none. */
  readonly stageName: string;
  /** What follows the stage, as sent and without the slashes that begin it; '' for the root. */
  readonly path: string;
  /** The request came by a custom domain name, by this base path of it. */
  readonly custom?: { readonly basePath: string; readonly domain: CustomDomain } | undefined;
  /** The VPC endpoint that the request came by. */
  readonly endpoint?: VpcEndpoint | undefined;
  /** By the alias of an API with the endpoint: there is one where the API names the endpoint. */
  readonly isAlias?: boolean | undefined;
}

const ownHost = /^([a-z0-9]{1,40})\.execute-api\.([a-z0-9-]{1,40})\.(?:localhost|amazonaws\.com)$/;
const pathForm = /^\/restapis\/([A-Za-z0-9]{1,40})\/([^/]{1,200})\/_user_request_(?:\/(.*))?$/s;

/**
 * The API that a request is for: by the host `{apiId}.execute-api.{region}.(localhost|amazonaws.com)`, or by the path
 * `/restapis/{apiId}/{stage}/_user_request_/...`, or by a custom domain name. Undefined: not for the data plane.
 */
export function address(
  head: Pick<RequestHead, 'path' | 'headers'>,
  domains?: Pick<CustomDomains, 'find'>,
): Addressed | undefined {
  const host = hostName(head);
  const [, apiId, region] = readHost(host);
  if (apiId !== undefined) return splitStage(apiId, region, head.path);
  const domain = domains?.find(host);
  if (domain) return byCustomDomain(domain, head.path);
  const byPath = pathForm.exec(head.path);
  if (!byPath) return undefined;
  const [, named = '', stageName = '', path = ''] = byPath;
  return { apiId: named, region: undefined, stageName, path: withoutLeadingSlashes(path) };
}

/** Nothing for a host that names no API. */
const readHost = remembered<readonly string[]>(1000, (host) => ownHost.exec(host) ?? []);

/** Slashes before the stage, and those right after it, are swallowed. */
export function splitStage(apiId: string, region: string | undefined, fullPath: string): Addressed {
  const path = withoutLeadingSlashes(fullPath);
  const slash = path.indexOf('/');
  if (slash < 0) return { apiId, region, stageName: path, path: '' };
  return { apiId, region, stageName: path.slice(0, slash), path: withoutLeadingSlashes(path.slice(slash)) };
}

/** A path that is mapped to nothing is for no API. */
export function byCustomDomain(domain: CustomDomain, fullPath: string): Addressed {
  const { region, findBasePath } = domain;
  const found = findBasePath(fullPath);
  if (!found) return { apiId: '', region, stageName: '', path: '', custom: { basePath: '', domain } };
  const { restApiId, stageName, path, basePath } = found;
  return { apiId: restApiId, region, stageName, path, custom: { basePath, domain } };
}
