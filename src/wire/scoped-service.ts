import { header, type RawRequest } from '../http/raw-request.ts';
import { firstParameter } from './decode/parameters.ts';

/** The service in `AKID/20250131/us-east-1/SERVICE/aws4_request`, from the Authorization header or X-Amz-Credential. */
export function scopedService(request: RawRequest): string | undefined {
  const authorization = header(request, 'authorization') ?? '';
  const credential =
    /Credential=([^,\s]*)/.exec(authorization)?.[1] ?? firstParameter(request.query, 'X-Amz-Credential') ?? '';
  return credential.split('/').at(-2);
}
