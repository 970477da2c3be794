import type { RawRequest } from '../../http/raw-request.ts';
import type { Described } from '../admission/admitted.ts';
import type { Addressed } from '../stage/address.ts';

/** The path with its stage as `$context.path` has it: slashes before the stage are swallowed, those behind it are kept. */
export function requestPathOf({ path }: Pick<RawRequest, 'path'>, addressed: Addressed): string {
  if (addressed.region === undefined) return `/${addressed.stageName}/${addressed.path}`;
  return path.startsWith('//') ? path.replace(/^\/+/, '/') : path;
}

/** Below the stage; by a custom domain name the whole path, its base path too, as users report. */
export function eventPath({
  customBasePath,
  requestPath,
  path,
}: Pick<Described, 'customBasePath' | 'requestPath' | 'path'>): string {
  return customBasePath === undefined ? `/${path}` : requestPath;
}
