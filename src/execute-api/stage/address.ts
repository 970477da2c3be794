import { remembered } from '../../core/remembered.ts';
import { hostName } from '../../http/raw-request.ts';
import type { RequestHead } from '../../http/read-request.ts';

/** Which API and stage a request is for, before it is known whether there are such. */
export interface Addressed {
  readonly apiId: string;
  /** Of the host name; undefined when the path named the API. */
  readonly region: string | undefined;
  /** The first segment of the path; '' when there is none. */
  readonly stageName: string;
  /** What follows the stage, as sent and without the slashes that begin it; '' for the root. */
  readonly path: string;
}

const ownHost = /^([a-z0-9]{1,40})\.execute-api\.([a-z0-9-]{1,40})\.(?:localhost|amazonaws\.com)$/;
const pathForm = /^\/restapis\/([A-Za-z0-9]{1,40})\/([^/]{1,200})\/_user_request_(?:\/(.*))?$/s;

/**
 * The API that a request is for: by the host `{apiId}.execute-api.{region}.(localhost|amazonaws.com)`, or by the path
 * `/restapis/{apiId}/{stage}/_user_request_/...`. Undefined: not for the data plane.
 */
export function address(head: Pick<RequestHead, 'path' | 'headers'>): Addressed | undefined {
  const [, apiId, region] = readHost(hostName(head));
  if (apiId !== undefined) return splitStage(apiId, region, head.path);
  const byPath = pathForm.exec(head.path);
  if (!byPath) return undefined;
  const [, named = '', stageName = '', path = ''] = byPath;
  return { apiId: named, region: undefined, stageName, path: withoutLeadingSlashes(path) };
}

/** Nothing for a host that names no API. */
const readHost = remembered<readonly string[]>(1000, (host) => ownHost.exec(host) ?? []);

/** Slashes before the stage, and those right after it, are swallowed. */
function splitStage(apiId: string, region: string | undefined, fullPath: string): Addressed {
  const path = withoutLeadingSlashes(fullPath);
  const slash = path.indexOf('/');
  if (slash < 0) return { apiId, region, stageName: path, path: '' };
  return { apiId, region, stageName: path.slice(0, slash), path: withoutLeadingSlashes(path.slice(slash)) };
}

function withoutLeadingSlashes(path: string): string {
  let at = 0;
  while (path.charCodeAt(at) === 47) at++;
  return at === 0 ? path : path.slice(at);
}
