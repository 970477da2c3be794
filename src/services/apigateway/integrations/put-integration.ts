import type { Integration, PutIntegrationRequest } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import type { IntegrationDocument, IntegrationType, MethodDocument } from '../documents.ts';
import { findMethod } from '../find.ts';
import { shownIntegration } from '../shown.ts';
import { checkConnection } from './connection-rules.ts';
import { checkEndpoint, refuseEndpoint } from './endpoint-rules.ts';
import { acceptCredentials } from './integration-credentials.ts';
import { acceptContentHandling, acceptPassthrough, acceptTimeout, checkRequestMappings } from './integration-rules.ts';

/**
 * Replaces what integration the method had. A MOCK has no use for a `uri`, and takes one all the same.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
 */
export async function putIntegration(input: PutIntegrationRequest, ctx: ApigatewayContext): Promise<Integration> {
  const found = findMethod(input, ctx);
  const integration = acceptIntegration(input, found.method, ctx);
  await saveIntegration(found, integration, ctx);
  return shownIntegration(integration);
}

/** An integration as a request describes it. Throws BadRequestException, AccessDeniedException, NotImplementedException. */
export function acceptIntegration(
  input: PutIntegrationRequest,
  method: MethodDocument,
  ctx: ApigatewayContext,
): IntegrationDocument {
  checkEndpoint({ ...input, httpMethod: input.integrationHttpMethod });
  const integration = newIntegration(input, ctx.account);
  checkConnection(integration, ctx);
  checkRequestMappings(integration, method);
  refuseParameters('apigateway:PutIntegration', input, ['responseTransferMode', 'integrationTarget'], {
    responseTransferMode: 'BUFFERED',
  });
  refuseEndpoint('apigateway:PutIntegration', integration);
  return integration;
}

function newIntegration(input: PutIntegrationRequest, account: string): IntegrationDocument {
  return {
    type: input.type as IntegrationType,
    ...(input.type !== 'MOCK' && endpointOf(input)),
    requestParameters: input.requestParameters,
    requestTemplates: input.requestTemplates,
    credentials: acceptCredentials(input.credentials, account),
    contentHandling: acceptContentHandling(input.contentHandling),
    passthroughBehavior: acceptPassthrough(input.passthroughBehavior ?? 'WHEN_NO_MATCH'),
    timeoutInMillis: acceptTimeout(input.timeoutInMillis ?? 29_000),
    cacheNamespace: input.cacheNamespace ?? input.resourceId,
    cacheKeyParameters: input.cacheKeyParameters ?? [],
    integrationResponses: {},
  };
}

function endpointOf({ integrationHttpMethod, uri, connectionType, connectionId, tlsConfig }: PutIntegrationRequest) {
  return {
    httpMethod: integrationHttpMethod,
    uri,
    ...(connectionType && { connectionType }),
    ...(connectionType === 'VPC_LINK' && { connectionId }),
    ...(tlsConfig && { tlsConfig: { insecureSkipVerification: tlsConfig.insecureSkipVerification ?? false } }),
  };
}
