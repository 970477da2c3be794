import type { SdkTypes } from '../../../wire/models/apigateway.ts';
import { sdkTypes } from './sdk-types.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetSdkTypes.html */
export function getSdkTypes(): SdkTypes {
  return { items: [...sdkTypes] };
}
