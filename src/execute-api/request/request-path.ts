import type { RawRequest } from '../../http/raw-request.ts';
import type { Addressed } from '../stage/address.ts';

/** The path with its stage as `$context.path` has it: slashes before the stage are swallowed, those behind it are kept. */
export function requestPathOf({ path }: Pick<RawRequest, 'path'>, addressed: Addressed): string {
  if (addressed.region === undefined) return `/${addressed.stageName}/${addressed.path}`;
  return path.startsWith('//') ? path.replace(/^\/+/, '/') : path;
}
