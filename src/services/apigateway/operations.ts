import { createDeployment } from './create-deployment.ts';
import { createResource } from './create-resource.ts';
import { createRestApi } from './create-rest-api.ts';
import { createStage } from './create-stage.ts';
import { deleteDeployment } from './delete-deployment.ts';
import { deleteIntegration } from './delete-integration.ts';
import { deleteIntegrationResponse } from './delete-integration-response.ts';
import { deleteMethod } from './delete-method.ts';
import { deleteMethodResponse } from './delete-method-response.ts';
import { deleteResource } from './delete-resource.ts';
import { deleteRestApi } from './delete-rest-api.ts';
import { deleteStage } from './delete-stage.ts';
import { getAccount } from './get-account.ts';
import { getDeployment } from './get-deployment.ts';
import { getDeployments } from './get-deployments.ts';
import { getIntegration } from './get-integration.ts';
import { getIntegrationResponse } from './get-integration-response.ts';
import { getMethod } from './get-method.ts';
import { getMethodResponse } from './get-method-response.ts';
import { getResource } from './get-resource.ts';
import { getResources } from './get-resources.ts';
import { getRestApi } from './get-rest-api.ts';
import { getRestApis } from './get-rest-apis.ts';
import { getStage } from './get-stage.ts';
import { getStages } from './get-stages.ts';
import { getTags } from './get-tags.ts';
import { putIntegration } from './put-integration.ts';
import { putIntegrationResponse } from './put-integration-response.ts';
import { putMethod } from './put-method.ts';
import { putMethodResponse } from './put-method-response.ts';
import { tagResource } from './tag-resource.ts';
import { testInvokeMethod } from './test-invoke-method.ts';
import { untagResource } from './untag-resource.ts';
import { updateAccount } from './update-account.ts';
import { updateDeployment } from './update-deployment.ts';
import { updateIntegration } from './update-integration.ts';
import { updateIntegrationResponse } from './update-integration-response.ts';
import { updateMethod } from './update-method.ts';
import { updateMethodResponse } from './update-method-response.ts';
import { updateResource } from './update-resource.ts';
import { updateRestApi } from './update-rest-api.ts';
import { updateStage } from './update-stage.ts';

/** What API Gateway does here. */
export const operations = {
  CreateDeployment: createDeployment,
  CreateResource: createResource,
  CreateRestApi: createRestApi,
  CreateStage: createStage,
  DeleteDeployment: deleteDeployment,
  DeleteIntegration: deleteIntegration,
  DeleteIntegrationResponse: deleteIntegrationResponse,
  DeleteMethod: deleteMethod,
  DeleteMethodResponse: deleteMethodResponse,
  DeleteResource: deleteResource,
  DeleteRestApi: deleteRestApi,
  DeleteStage: deleteStage,
  GetAccount: getAccount,
  GetDeployment: getDeployment,
  GetDeployments: getDeployments,
  GetIntegration: getIntegration,
  GetIntegrationResponse: getIntegrationResponse,
  GetMethod: getMethod,
  GetMethodResponse: getMethodResponse,
  GetResource: getResource,
  GetResources: getResources,
  GetRestApi: getRestApi,
  GetRestApis: getRestApis,
  GetStage: getStage,
  GetStages: getStages,
  GetTags: getTags,
  PutIntegration: putIntegration,
  PutIntegrationResponse: putIntegrationResponse,
  PutMethod: putMethod,
  PutMethodResponse: putMethodResponse,
  TagResource: tagResource,
  TestInvokeMethod: testInvokeMethod,
  UntagResource: untagResource,
  UpdateAccount: updateAccount,
  UpdateDeployment: updateDeployment,
  UpdateIntegration: updateIntegration,
  UpdateIntegrationResponse: updateIntegrationResponse,
  UpdateMethod: updateMethod,
  UpdateMethodResponse: updateMethodResponse,
  UpdateResource: updateResource,
  UpdateRestApi: updateRestApi,
  UpdateStage: updateStage,
};
