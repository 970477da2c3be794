import {
  type APIGatewayClient,
  type Integration,
  type IntegrationResponse,
  type Method,
  type PatchOperation,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodResponseCommand,
  UpdateIntegrationCommand,
} from '@aws-sdk/client-api-gateway';
import type { MethodKey } from '../method/method-key.ts';
import { templateRows, templatesOf } from '../method/template-rows.ts';
import { listPatches, mapPatches, memberPatches } from '../patches.ts';
import type { WantedIntegration } from './typed-integration.ts';

/** Changes the integration of a method; one of another type takes its place, with the responses that it can still use. */
export async function saveIntegration(
  gateway: APIGatewayClient,
  key: MethodKey,
  method: Method,
  wanted: WantedIntegration,
): Promise<void> {
  const known = method.methodIntegration;
  if (!known || known.type !== wanted.type) return putIntegration(gateway, key, method, wanted);
  const patchOperations = integrationPatches(known, wanted);
  if (patchOperations.length > 0) await gateway.send(new UpdateIntegrationCommand({ ...key, patchOperations }));
}

/** Puts an integration; where responses are mapped, those that there were, or one for 200, so that it answers at once. */
export async function putIntegration(
  gateway: APIGatewayClient,
  key: MethodKey,
  { methodIntegration: known, methodResponses = {} }: Method,
  wanted: WantedIntegration,
): Promise<void> {
  await gateway.send(new PutIntegrationCommand({ ...key, ...wanted }));
  if (wanted.type === 'AWS_PROXY' || wanted.type === 'HTTP_PROXY') return;
  const kept = Object.values(known?.integrationResponses ?? {});
  const responses: readonly IntegrationResponse[] = kept.length > 0 ? kept : [{ statusCode: '200' }];
  for (const response of responses) {
    const { statusCode } = response;
    const responseModels = { 'application/json': 'Empty' };
    if (!methodResponses[statusCode ?? ''])
      await gateway.send(new PutMethodResponseCommand({ ...key, statusCode, responseModels }));
    const responseTemplates = templatesOf(templateRows(response.responseTemplates));
    await gateway.send(new PutIntegrationResponseCommand({ ...key, ...response, statusCode, responseTemplates }));
  }
}

function integrationPatches(known: Integration, wanted: WantedIntegration): PatchOperation[] {
  return [
    ...memberPatches(membersOf(known, known.httpMethod), membersOf(wanted, wanted.integrationHttpMethod)),
    ...connectionPatches(known, wanted),
    ...mapPatches('/requestParameters', known.requestParameters, wanted.requestParameters ?? {}),
    ...mapPatches('/requestTemplates', known.requestTemplates, wanted.requestTemplates ?? {}),
    ...listPatches('/cacheKeyParameters', known.cacheKeyParameters, wanted.cacheKeyParameters ?? []),
  ];
}

function membersOf(integration: Integration | WantedIntegration, httpMethod: string | undefined) {
  const { uri, credentials, passthroughBehavior, contentHandling, timeoutInMillis, tlsConfig } = integration;
  return {
    uri: uri ?? '',
    httpMethod: httpMethod ?? '',
    credentials: credentials ?? '',
    passthroughBehavior: passthroughBehavior ?? '',
    contentHandling: contentHandling ?? '',
    timeoutInMillis: String(timeoutInMillis ?? ''),
    'tlsConfig/insecureSkipVerification': String(tlsConfig?.insecureSkipVerification ?? false),
  };
}

/** Away from a VPC link there is no id to be changed. */
function connectionPatches(known: Integration, wanted: WantedIntegration): PatchOperation[] {
  const { connectionType = 'INTERNET', connectionId = '' } = wanted;
  const before = { connectionType: known.connectionType ?? 'INTERNET', connectionId: known.connectionId };
  return memberPatches(before, { connectionType, connectionId: connectionId || undefined });
}
