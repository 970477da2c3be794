import { notImplemented } from '../../../core/not-implemented.ts';
import type { Integration, UpdateIntegrationRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import type { IntegrationDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findIntegration } from '../find.ts';
import { applyPatches, mapPatches, missingPatches, type Patch, type Patches, textPatch } from '../patch.ts';
import { shownIntegration } from '../shown.ts';
import { checkConnection } from './connection-rules.ts';
import { checkEndpoint, refuseEndpoint } from './endpoint-rules.ts';
import { acceptCredentials } from './integration-credentials.ts';
import { acceptContentHandling, acceptPassthrough, acceptTimeout, checkRequestMappings } from './integration-rules.ts';

const operation = 'apigateway:UpdateIntegration';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegration.html */
export async function updateIntegration(input: UpdateIntegrationRequest, ctx: ApigatewayContext): Promise<Integration> {
  const found = findIntegration(input, ctx);
  const integration = applyPatches(found.integration, input.patchOperations, patches(ctx));
  checkEndpoint(integration);
  checkConnection(integration, ctx);
  checkRequestMappings(integration, found.method);
  refuseEndpoint(operation, integration);
  await saveIntegration(found, integration, ctx);
  return shownIntegration(integration);
}

function patches({ account }: ApigatewayContext): Patches<IntegrationDocument> {
  return new Map<string, Patch<IntegrationDocument>>([
    ['replace /uri', ofEndpoint((each, uri) => ({ ...each, uri }))],
    ['replace /httpMethod', ofEndpoint((each, httpMethod) => ({ ...each, httpMethod }))],
    ['replace /tlsConfig/insecureSkipVerification', ofEndpoint(withTlsConfig)],
    ['replace /credentials', (each, arn) => ({ ...each, credentials: acceptCredentials(arn, account) })],
    ['replace /passthroughBehavior', (each, value) => ({ ...each, passthroughBehavior: acceptPassthrough(value) })],
    ['replace /timeoutInMillis', (each, value) => ({ ...each, timeoutInMillis: acceptTimeout(Number(value)) })],
    ['replace /contentHandling', (each, value) => ({ ...each, contentHandling: acceptContentHandling(value) })],
    ['replace /cacheNamespace', (each, cacheNamespace) => ({ ...each, cacheNamespace })],
    ['add /cacheKeyParameters/{key}', withCacheKey],
    ['remove /cacheKeyParameters/{key}', withoutCacheKey],
    ['replace /connectionType', ofEndpoint(replaceConnectionType)],
    ['replace /connectionId', ofEndpoint(textPatch('connectionId'))],
    ['replace /responseTransferMode', mustBe('BUFFERED', 'replace /responseTransferMode')],
    ...mapPatches<IntegrationDocument, string>('requestTemplates', {
      get: (each) => each.requestTemplates,
      read: asGiven,
    }),
    ...mapPatches<IntegrationDocument, string>('requestParameters', {
      get: (each) => each.requestParameters,
      read: asGiven,
    }),
    ...missingPatches<IntegrationDocument>(operation, elsewhere),
  ]);
}

const elsewhere = ['replace /integrationTarget'];

/** A mock has no endpoint, and keeps none. */
function ofEndpoint(patch: Patch<IntegrationDocument>): Patch<IntegrationDocument> {
  return (each, value, key) => (each.type === 'MOCK' ? each : patch(each, value, key));
}

function replaceConnectionType(each: IntegrationDocument, connectionType: string): IntegrationDocument {
  if (connectionType === 'VPC_LINK') return { ...each, connectionType };
  if (connectionType === 'INTERNET') return { ...each, connectionType, connectionId: undefined };
  throw apigatewayErrors.badRequest(`Invalid connection type specified: ${connectionType}`);
}

function withTlsConfig(each: IntegrationDocument, value: string): IntegrationDocument {
  return { ...each, tlsConfig: { insecureSkipVerification: value === 'true' } };
}

function withCacheKey(each: IntegrationDocument, _value: string, key: string): IntegrationDocument {
  return { ...each, cacheKeyParameters: [...new Set([...each.cacheKeyParameters, key])] };
}

function withoutCacheKey(each: IntegrationDocument, _value: string, key: string): IntegrationDocument {
  return { ...each, cacheKeyParameters: each.cacheKeyParameters.filter((name) => name !== key) };
}

/** What changes nothing is taken. */
function mustBe(usual: string, patch: string): Patch<IntegrationDocument> {
  return (each, value) => {
    if (value !== usual) throw notImplemented(`The patch ${patch} of ${operation}`);
    return each;
  };
}

function asGiven(value: string): string {
  return value;
}
