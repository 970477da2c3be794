import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { UpdateStageRequest } from '../../wire/models/apigateway.ts';
import { patched } from './api-condition-keys.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { partId, stages } from './documents.ts';

/**
 * Where a stage logs who calls it, after the request and before.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
export function changedStageKeys(input: UpdateStageRequest, ctx: ApigatewayContext): ServiceKeys {
  return {
    'apigateway:request/accessloggingdestination': patched('/accessLogSettings/destinationArn', input.patchOperations),
    'apigateway:request/accessloggingformat': patched('/accessLogSettings/format', input.patchOperations),
    ...existingStageKeys(input, ctx),
  };
}

export function existingStageKeys(
  { restApiId, stageName }: { readonly restApiId: string; readonly stageName: string },
  { store, account, region }: ApigatewayContext,
): ServiceKeys {
  const log = stages.get(store, account, region, partId(restApiId, stageName))?.value.accessLogSettings;
  return {
    'apigateway:resource/accessloggingdestination': log?.destinationArn,
    'apigateway:resource/accessloggingformat': log?.format,
  };
}
