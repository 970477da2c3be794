import { gatewayResponseTypes } from '../../core/gateway-responses.ts';
import { modelsOf } from '../../core/models.ts';
import { shownAuthorizer } from '../../services/apigateway/authorizers/shown-authorizer.ts';
import { deployments, partId, type RestApiDocument } from '../../services/apigateway/documents.ts';
import { shownGatewayResponse } from '../../services/apigateway/gateway-responses/shown-gateway-response.ts';
import { shownApi, shownResource } from '../../services/apigateway/shown.ts';
import { json, refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

/** What a stage serves: the API as it was when it was deployed, each part as its own operation would show it. */
export const showDeployedApi: Endpoint = ({ id }, { stages, store }) => {
  const [apiId = '', stageName = ''] = id.split('/stages/');
  const stage = stages.find(apiId, stageName);
  const deployed =
    stage && deployments.get(store, stage.account, stage.region, partId(apiId, stage.deploymentId))?.value;
  if (!deployed) return refusal(404, `There is no stage ${stageName} of an API ${apiId}.`);
  const api = shownApi(deployed.api, { store });
  return json(200, {
    deploymentId: deployed.id,
    description: deployed.description,
    createdDate: deployed.createdDate,
    policy: api.policy,
    api,
    ...sharedByMethods(deployed.api),
    resources: Object.values(deployed.api.resources).map((resource) => shownResource(resource, ['methods'])),
  });
};

/** Of gateway responses those that were customised. */
function sharedByMethods(api: RestApiDocument) {
  const { authorizers = {}, requestValidators = {}, gatewayResponses = {} } = api;
  return {
    authorizers: Object.values(authorizers).map(shownAuthorizer),
    requestValidators: Object.values(requestValidators),
    models: Object.values(modelsOf(api)),
    gatewayResponses: gatewayResponseTypes
      .filter((type) => Object.hasOwn(gatewayResponses, type))
      .map((type) => shownGatewayResponse(api, type)),
  };
}
