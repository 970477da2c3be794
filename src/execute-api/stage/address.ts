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

const host = /^([a-z0-9]{1,40})\.execute-api\.([a-z0-9-]{1,40})\.(?:localhost|amazonaws\.com)$/;
const pathForm = /^\/restapis\/([A-Za-z0-9]{1,40})\/([^/]{1,200})\/_user_request_(?:\/(.*))?$/s;

/**
 * The API that a request is for: by the host `{apiId}.execute-api.{region}.(localhost|amazonaws.com)`, or by the path
 * `/restapis/{apiId}/{stage}/_user_request_/...`. Undefined: not for the data plane.
 */
export function address(head: Pick<RequestHead, 'path' | 'headers'>): Addressed | undefined {
  const byHost = host.exec(hostName(head));
  if (byHost) return splitStage(byHost[1]!, byHost[2], head.path);
  const byPath = pathForm.exec(head.path);
  if (!byPath) return undefined;
  const [, apiId = '', stageName = '', path = ''] = byPath;
  return { apiId, region: undefined, stageName, path: withoutLeadingSlashes(path) };
}

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
