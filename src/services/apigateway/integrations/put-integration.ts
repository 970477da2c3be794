import { notImplemented } from '../../../core/not-implemented.ts';
import type { Integration, PutIntegrationRequest } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import type { IntegrationDocument } from '../documents.ts';
import { findMethod } from '../find.ts';
import { shownIntegration } from '../shown.ts';
import { checkEndpoint } from './endpoint-rules.ts';
import { acceptCredentials } from './integration-credentials.ts';
import { acceptPassthrough, acceptTimeout, checkRequestMappings } from './integration-rules.ts';

/**
 * Replaces what integration the method had. A MOCK has no use for a `uri`, and takes one all the same.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
 */
export async function putIntegration(input: PutIntegrationRequest, ctx: ApigatewayContext): Promise<Integration> {
  const found = findMethod(input, ctx);
  checkEndpoint(input);
  const integration = newIntegration(input, ctx.account);
  checkRequestMappings(integration, found.method);
  if (input.type !== 'MOCK') throw notImplemented(`The integration type ${input.type} of apigateway:PutIntegration`);
  refuseParameters(
    'apigateway:PutIntegration',
    input,
    ['connectionType', 'connectionId', 'contentHandling', 'tlsConfig', 'responseTransferMode', 'integrationTarget'],
    { connectionType: 'INTERNET', responseTransferMode: 'BUFFERED' },
  );
  await saveIntegration(found, integration, ctx);
  return shownIntegration(integration);
}

function newIntegration(input: PutIntegrationRequest, account: string): IntegrationDocument {
  return {
    type: 'MOCK',
    requestParameters: input.requestParameters,
    requestTemplates: input.requestTemplates,
    credentials: acceptCredentials(input.credentials, account),
    passthroughBehavior: acceptPassthrough(input.passthroughBehavior ?? 'WHEN_NO_MATCH'),
    timeoutInMillis: acceptTimeout(input.timeoutInMillis ?? 29_000),
    cacheNamespace: input.cacheNamespace ?? input.resourceId,
    cacheKeyParameters: input.cacheKeyParameters ?? [],
    integrationResponses: {},
  };
}
