import { deployments, partId } from '../../services/apigateway/documents.ts';
import { shownApi, shownResource } from '../../services/apigateway/shown.ts';
import { json, refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

/** What a stage serves: the API as it was when it was deployed, as GetRestApi and GetResources would show it. */
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
    resources: Object.values(deployed.api.resources).map((resource) => shownResource(resource, ['methods'])),
  });
};
