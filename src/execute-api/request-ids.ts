import { extendedRequestId, requestId } from '../core/ids.ts';

export interface RequestIds {
  /** x-amzn-RequestId */
  readonly requestId: string;
  /** x-amz-apigw-id */
  readonly extendedRequestId: string;
}

export function requestIds(): RequestIds {
  return { requestId: requestId(), extendedRequestId: extendedRequestId() };
}
