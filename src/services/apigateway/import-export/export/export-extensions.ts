import { parseJson } from '../../../../core/json.ts';
import type { MethodDocument, ResourceDocument, RestApiDocument } from '../../documents.ts';
import { ownEntry } from '../../own-entry.ts';
import { definedOnly } from '../plan/defined-only.ts';
import { exportIntegration } from './export-integration.ts';
import type { Exporting } from './exporting.ts';

/** What API Gateway alone makes something of, of a method. */
export function methodExtensions(method: MethodDocument, { id }: ResourceDocument, exporting: Exporting): object {
  const { api, withIntegrations } = exporting;
  if (!withIntegrations) return {};
  const validator = ownEntry(api.requestValidators ?? {}, method.requestValidatorId ?? '');
  return definedOnly({
    'x-amazon-apigateway-request-validator': validator?.name,
    'x-amazon-apigateway-integration': method.integration && exportIntegration(method.integration, id),
  });
}

/** What API Gateway alone makes something of, of the whole API. */
export function commonExtensions({ api, withIntegrations, documentation }: Exporting): object {
  return definedOnly({
    ...(withIntegrations && settingsOf(api)),
    'x-amazon-apigateway-documentation': documentation && {
      version: documentation.version,
      createdDate: new Date(documentation.createdDate).toISOString().replace(/\.\d+Z$/, 'Z'),
      documentationParts: documentation.parts.map(({ location, properties }) => ({
        location,
        properties: parseJson(properties),
      })),
    },
  });
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/openapi-extensions-endpoint-configuration.html */
export function endpointExtension({ api, withIntegrations }: Exporting): object {
  const { disableExecuteApiEndpoint, vpcEndpointIds } = api;
  if (!withIntegrations || (!disableExecuteApiEndpoint && !vpcEndpointIds)) return {};
  return { 'x-amazon-apigateway-endpoint-configuration': definedOnly({ disableExecuteApiEndpoint, vpcEndpointIds }) };
}

function settingsOf(api: RestApiDocument): object {
  const responses = api.gatewayResponses ?? {};
  const validators = Object.values(api.requestValidators ?? {});
  const byName = validators.map(({ name, id: _, ...checks }) => [name, checks] as const);
  const tags = Object.entries(api.tags).map(([name, value]) => ({ name, 'x-amazon-apigateway-tag-value': value }));
  const binary = api.binaryMediaTypes ?? [];
  return definedOnly({
    tags: tags.length > 0 ? tags : undefined,
    'x-amazon-apigateway-gateway-responses': Object.keys(responses).length > 0 ? responses : undefined,
    'x-amazon-apigateway-policy': api.policy === undefined ? undefined : parseJson(api.policy),
    'x-amazon-apigateway-request-validators': byName.length > 0 ? Object.fromEntries(byName) : undefined,
    'x-amazon-apigateway-api-key-source': api.apiKeySource,
    'x-amazon-apigateway-binary-media-types': binary.length > 0 ? binary : undefined,
    'x-amazon-apigateway-minimum-compression-size': api.minimumCompressionSize,
  });
}
