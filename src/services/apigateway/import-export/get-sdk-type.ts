import type { GetSdkTypeRequest, SdkType } from '../../../wire/models/apigateway.ts';
import { apigatewayErrors } from '../errors.ts';
import { sdkTypes } from './sdk-types.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetSdkType.html */
export function getSdkType({ id }: GetSdkTypeRequest): SdkType {
  const type = sdkTypes.find((each) => each.id === id);
  if (!type) throw apigatewayErrors.noSuchSdkType();
  return type;
}
