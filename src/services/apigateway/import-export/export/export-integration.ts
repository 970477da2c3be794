import type { IntegrationDocument, IntegrationResponseDocument } from '../../documents.ts';
import { definedOnly } from '../plan/defined-only.ts';

/** An integration as documents write it; what is usual is left out. */
export function exportIntegration(integration: IntegrationDocument, resourceId: string): object {
  const { type, httpMethod, uri, credentials, connectionType, tlsConfig, passthroughBehavior } = integration;
  const { requestParameters, requestTemplates, timeoutInMillis, cacheNamespace, cacheKeyParameters } = integration;
  return definedOnly({
    ...others(integration),
    type: type.toLowerCase(),
    httpMethod,
    uri,
    credentials,
    connectionType: connectionType === 'INTERNET' ? undefined : connectionType,
    tlsConfig,
    responses: unlessEmpty(exportResponses(integration)),
    requestParameters: unlessEmpty(requestParameters),
    requestTemplates: unlessEmpty(requestTemplates),
    passthroughBehavior: passthroughBehavior.toLowerCase(),
    timeoutInMillis: timeoutInMillis === 29_000 ? undefined : timeoutInMillis,
    cacheNamespace: cacheNamespace === resourceId ? undefined : cacheNamespace,
    cacheKeyParameters: cacheKeyParameters.length === 0 ? undefined : cacheKeyParameters,
  });
}

/** Members that are written as they are. */
function others({ integrationResponses: _, ...own }: IntegrationDocument): object {
  return own;
}

function exportResponses({ integrationResponses }: IntegrationDocument): Record<string, object> {
  const all = Object.values(integrationResponses).map((response) => [
    response.selectionPattern || 'default',
    exportResponse(response),
  ]);
  return Object.fromEntries(all);
}

function exportResponse({ selectionPattern: _, ...response }: IntegrationResponseDocument): object {
  const { responseParameters, responseTemplates, ...own } = response;
  return definedOnly({
    ...own,
    responseParameters: unlessEmpty(responseParameters),
    responseTemplates: unlessEmpty(responseTemplates),
  });
}

function unlessEmpty<Value extends object>(value: Value | undefined): Value | undefined {
  return value && Object.keys(value).length > 0 ? value : undefined;
}
