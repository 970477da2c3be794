import { randomBytes } from 'node:crypto';
import { requestId } from '../core/ids.ts';

export interface RequestIds {
  /** x-amzn-RequestId */
  readonly requestId: string;
  /** x-amz-apigw-id: 11 bytes in base 64 for URLs, with the padding. */
  readonly extendedRequestId: string;
}

export function requestIds(): RequestIds {
  return { requestId: requestId(), extendedRequestId: `${randomBytes(11).toString('base64url')}=` };
}
