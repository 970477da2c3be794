import { withTodaysNames } from '../../identity/sessions/trusted-principals.ts';
import { deployments, partId } from '../../services/apigateway/documents.ts';
import { shownPolicy } from '../../services/apigateway/rest-apis/resource-policy.ts';
import { shownResource } from '../../services/apigateway/shown.ts';
import { json, refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

/** What a stage serves: the API as it was when it was deployed, as GetRestApi and GetResources would show it. */
export const showDeployedApi: Endpoint = ({ id }, { stages, store }) => {
  const [apiId = '', stageName = ''] = id.split('/stages/');
  const stage = stages.find(apiId, stageName);
  const deployed =
    stage && deployments.get(store, stage.account, stage.region, partId(apiId, stage.deploymentId))?.value;
  if (!deployed) return refusal(404, `There is no stage ${stageName} of an API ${apiId}.`);
  const { policy, policyIds, resources } = deployed.api;
  return json(200, {
    deploymentId: deployed.id,
    description: deployed.description,
    createdDate: deployed.createdDate,
    policy: policy === undefined ? undefined : shownPolicy(withTodaysNames(store, policy, policyIds)),
    resources: Object.values(resources).map((resource) => shownResource(resource, ['methods'])),
  });
};
