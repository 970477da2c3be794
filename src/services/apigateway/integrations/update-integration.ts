import type { Integration, UpdateIntegrationRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import type { IntegrationDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findIntegration } from '../find.ts';
import { applyPatches, mapPatches, type Patch, type PatchRules } from '../patch.ts';
import { shownIntegration } from '../shown.ts';
import { acceptCredentials } from './integration-credentials.ts';
import { acceptPassthrough } from './put-integration.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegration.html */
export async function updateIntegration(input: UpdateIntegrationRequest, ctx: ApigatewayContext): Promise<Integration> {
  const found = findIntegration(input, ctx);
  const integration = applyPatches(found.integration, input.patchOperations, rules(ctx));
  await saveIntegration(found, integration, ctx);
  return shownIntegration(integration);
}

function rules({ account }: ApigatewayContext): PatchRules<IntegrationDocument> {
  return {
    operation: 'apigateway:UpdateIntegration',
    patches: new Map<string, Patch<IntegrationDocument>>([
      ['replace /credentials', (each, arn) => ({ ...each, credentials: acceptCredentials(arn, account) })],
      ['replace /passthroughBehavior', (each, value) => ({ ...each, passthroughBehavior: acceptPassthrough(value) })],
      ['replace /timeoutInMillis', (each, value) => ({ ...each, timeoutInMillis: readTimeout(value) })],
      ['replace /cacheNamespace', (each, cacheNamespace) => ({ ...each, cacheNamespace })],
      ...mapPatches<IntegrationDocument, string>('requestTemplates', (each) => each.requestTemplates, asGiven),
      ...mapPatches<IntegrationDocument, string>('requestParameters', (each) => each.requestParameters, asGiven),
    ]),
    unimplemented:
      /^\/(?:type|uri|httpMethod|connectionType|connectionId|contentHandling|tlsConfig|cacheKeyParameters|responseTransferMode|integrationTarget)(?:\/|$)/,
  };
}

function asGiven(value: string): string {
  return value;
}

function readTimeout(value: string): number {
  const timeout = Number(value);
  if (Number.isInteger(timeout) && timeout >= 50 && timeout <= 300_000) return timeout;
  throw apigatewayErrors.badRequest('Timeout should be between 50 ms and 29000 ms');
}
