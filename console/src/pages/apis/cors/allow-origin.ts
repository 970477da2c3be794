import {
  type APIGatewayClient,
  type Method,
  UpdateIntegrationResponseCommand,
  UpdateMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import type { MethodKey } from '../method/method-key.ts';
import { mapPatches } from '../patches.ts';
import { type AllowedCallers, originParameter } from './cors-headers.ts';

/** Every response of a method names the origin that may see it. A proxy answers its own headers: nothing is done there. */
export async function allowOrigin(
  gateway: APIGatewayClient,
  key: MethodKey,
  { methodResponses = {}, methodIntegration }: Method,
  allowed: AllowedCallers,
): Promise<void> {
  const values = originParameter(allowed);
  const declared = Object.fromEntries(Object.keys(values).map((name) => [name, 'false']));
  for (const { statusCode, responseParameters: known = {} } of Object.values(
    methodIntegration?.integrationResponses ?? {},
  )) {
    const before = methodResponses[statusCode ?? '']?.responseParameters ?? {};
    const missing = Object.fromEntries(Object.entries(declared).filter(([name]) => !Object.hasOwn(before, name)));
    const response = { ...key, statusCode };
    const path = '/responseParameters';
    const declaring = mapPatches(path, {}, missing);
    const setting = mapPatches(path, known, { ...known, ...values });
    if (declaring.length > 0)
      await gateway.send(new UpdateMethodResponseCommand({ ...response, patchOperations: declaring }));
    if (setting.length > 0)
      await gateway.send(new UpdateIntegrationResponseCommand({ ...response, patchOperations: setting }));
  }
}
