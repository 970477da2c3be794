import { createDomainNameAccessAssociation } from './access-associations/create-domain-name-access-association.ts';
import { deleteDomainNameAccessAssociation } from './access-associations/delete-domain-name-access-association.ts';
import { getDomainNameAccessAssociations } from './access-associations/get-domain-name-access-associations.ts';
import { rejectDomainNameAccessAssociation } from './access-associations/reject-domain-name-access-association.ts';
import { getAccount } from './account/get-account.ts';
import { updateAccount } from './account/update-account.ts';
import { createApiKey } from './api-keys/create-api-key.ts';
import { deleteApiKey } from './api-keys/delete-api-key.ts';
import { getApiKey } from './api-keys/get-api-key.ts';
import { getApiKeys } from './api-keys/get-api-keys.ts';
import { importApiKeys } from './api-keys/import-api-keys.ts';
import { updateApiKey } from './api-keys/update-api-key.ts';
import { createAuthorizer } from './authorizers/create-authorizer.ts';
import { deleteAuthorizer } from './authorizers/delete-authorizer.ts';
import { getAuthorizer } from './authorizers/get-authorizer.ts';
import { getAuthorizers } from './authorizers/get-authorizers.ts';
import { testInvokeAuthorizer } from './authorizers/test-invoke-authorizer.ts';
import { updateAuthorizer } from './authorizers/update-authorizer.ts';
import { createBasePathMapping } from './base-path-mappings/create-base-path-mapping.ts';
import { deleteBasePathMapping } from './base-path-mappings/delete-base-path-mapping.ts';
import { getBasePathMapping } from './base-path-mappings/get-base-path-mapping.ts';
import { getBasePathMappings } from './base-path-mappings/get-base-path-mappings.ts';
import { updateBasePathMapping } from './base-path-mappings/update-base-path-mapping.ts';
import { deleteClientCertificate } from './client-certificates/delete-client-certificate.ts';
import { generateClientCertificate } from './client-certificates/generate-client-certificate.ts';
import { getClientCertificate } from './client-certificates/get-client-certificate.ts';
import { getClientCertificates } from './client-certificates/get-client-certificates.ts';
import { updateClientCertificate } from './client-certificates/update-client-certificate.ts';
import { createDeployment } from './deployments/create-deployment.ts';
import { deleteDeployment } from './deployments/delete-deployment.ts';
import { getDeployment } from './deployments/get-deployment.ts';
import { getDeployments } from './deployments/get-deployments.ts';
import { updateDeployment } from './deployments/update-deployment.ts';
import { createDocumentationPart } from './documentation/create-documentation-part.ts';
import { createDocumentationVersion } from './documentation/create-documentation-version.ts';
import { deleteDocumentationPart } from './documentation/delete-documentation-part.ts';
import { deleteDocumentationVersion } from './documentation/delete-documentation-version.ts';
import { getDocumentationPart } from './documentation/get-documentation-part.ts';
import { getDocumentationParts } from './documentation/get-documentation-parts.ts';
import { getDocumentationVersion } from './documentation/get-documentation-version.ts';
import { getDocumentationVersions } from './documentation/get-documentation-versions.ts';
import { importDocumentationParts } from './documentation/import-documentation-parts.ts';
import { updateDocumentationPart } from './documentation/update-documentation-part.ts';
import { updateDocumentationVersion } from './documentation/update-documentation-version.ts';
import { createDomainName } from './domain-names/create-domain-name.ts';
import { deleteDomainName } from './domain-names/delete-domain-name.ts';
import { getDomainName } from './domain-names/get-domain-name.ts';
import { getDomainNames } from './domain-names/get-domain-names.ts';
import { updateDomainName } from './domain-names/update-domain-name.ts';
import { deleteGatewayResponse } from './gateway-responses/delete-gateway-response.ts';
import { getGatewayResponse } from './gateway-responses/get-gateway-response.ts';
import { getGatewayResponses } from './gateway-responses/get-gateway-responses.ts';
import { putGatewayResponse } from './gateway-responses/put-gateway-response.ts';
import { updateGatewayResponse } from './gateway-responses/update-gateway-response.ts';
import { getExport } from './import-export/get-export.ts';
import { getSdkType } from './import-export/get-sdk-type.ts';
import { getSdkTypes } from './import-export/get-sdk-types.ts';
import { importRestApi } from './import-export/import-rest-api.ts';
import { putRestApi } from './import-export/put-rest-api.ts';
import { deleteIntegration } from './integrations/delete-integration.ts';
import { deleteIntegrationResponse } from './integrations/delete-integration-response.ts';
import { getIntegration } from './integrations/get-integration.ts';
import { getIntegrationResponse } from './integrations/get-integration-response.ts';
import { putIntegration } from './integrations/put-integration.ts';
import { putIntegrationResponse } from './integrations/put-integration-response.ts';
import { updateIntegration } from './integrations/update-integration.ts';
import { updateIntegrationResponse } from './integrations/update-integration-response.ts';
import { deleteMethod } from './methods/delete-method.ts';
import { deleteMethodResponse } from './methods/delete-method-response.ts';
import { getMethod } from './methods/get-method.ts';
import { getMethodResponse } from './methods/get-method-response.ts';
import { putMethod } from './methods/put-method.ts';
import { putMethodResponse } from './methods/put-method-response.ts';
import { testInvokeMethod } from './methods/test-invoke-method.ts';
import { updateMethod } from './methods/update-method.ts';
import { updateMethodResponse } from './methods/update-method-response.ts';
import { createModel } from './models/create-model.ts';
import { deleteModel } from './models/delete-model.ts';
import { getModel } from './models/get-model.ts';
import { getModelTemplate } from './models/get-model-template.ts';
import { getModels } from './models/get-models.ts';
import { updateModel } from './models/update-model.ts';
import { createResource } from './resources/create-resource.ts';
import { deleteResource } from './resources/delete-resource.ts';
import { getResource } from './resources/get-resource.ts';
import { getResources } from './resources/get-resources.ts';
import { updateResource } from './resources/update-resource.ts';
import { createRestApi } from './rest-apis/create-rest-api.ts';
import { deleteRestApi } from './rest-apis/delete-rest-api.ts';
import { getRestApi } from './rest-apis/get-rest-api.ts';
import { getRestApis } from './rest-apis/get-rest-apis.ts';
import { updateRestApi } from './rest-apis/update-rest-api.ts';
import { createStage } from './stages/create-stage.ts';
import { deleteStage } from './stages/delete-stage.ts';
import { flushStageAuthorizersCache } from './stages/flush-stage-authorizers-cache.ts';
import { flushStageCache } from './stages/flush-stage-cache.ts';
import { getStage } from './stages/get-stage.ts';
import { getStages } from './stages/get-stages.ts';
import { updateStage } from './stages/update-stage.ts';
import { getTags } from './tags/get-tags.ts';
import { tagResource } from './tags/tag-resource.ts';
import { untagResource } from './tags/untag-resource.ts';
import { createUsagePlan } from './usage-plans/create-usage-plan.ts';
import { createUsagePlanKey } from './usage-plans/create-usage-plan-key.ts';
import { deleteUsagePlan } from './usage-plans/delete-usage-plan.ts';
import { deleteUsagePlanKey } from './usage-plans/delete-usage-plan-key.ts';
import { getUsage } from './usage-plans/get-usage.ts';
import { getUsagePlan } from './usage-plans/get-usage-plan.ts';
import { getUsagePlanKey } from './usage-plans/get-usage-plan-key.ts';
import { getUsagePlanKeys } from './usage-plans/get-usage-plan-keys.ts';
import { getUsagePlans } from './usage-plans/get-usage-plans.ts';
import { updateUsage } from './usage-plans/update-usage.ts';
import { updateUsagePlan } from './usage-plans/update-usage-plan.ts';
import { createRequestValidator } from './validators/create-request-validator.ts';
import { deleteRequestValidator } from './validators/delete-request-validator.ts';
import { getRequestValidator } from './validators/get-request-validator.ts';
import { getRequestValidators } from './validators/get-request-validators.ts';
import { updateRequestValidator } from './validators/update-request-validator.ts';
import { createVpcLink } from './vpc-links/create-vpc-link.ts';
import { deleteVpcLink } from './vpc-links/delete-vpc-link.ts';
import { getVpcLink } from './vpc-links/get-vpc-link.ts';
import { getVpcLinks } from './vpc-links/get-vpc-links.ts';
import { updateVpcLink } from './vpc-links/update-vpc-link.ts';

/** What API Gateway does here. */
export const operations = {
  CreateApiKey: createApiKey,
  CreateAuthorizer: createAuthorizer,
  CreateBasePathMapping: createBasePathMapping,
  CreateDeployment: createDeployment,
  CreateDocumentationPart: createDocumentationPart,
  CreateDocumentationVersion: createDocumentationVersion,
  CreateDomainName: createDomainName,
  CreateDomainNameAccessAssociation: createDomainNameAccessAssociation,
  CreateModel: createModel,
  CreateRequestValidator: createRequestValidator,
  CreateResource: createResource,
  CreateRestApi: createRestApi,
  CreateStage: createStage,
  CreateUsagePlan: createUsagePlan,
  CreateUsagePlanKey: createUsagePlanKey,
  CreateVpcLink: createVpcLink,
  DeleteApiKey: deleteApiKey,
  DeleteAuthorizer: deleteAuthorizer,
  DeleteBasePathMapping: deleteBasePathMapping,
  DeleteClientCertificate: deleteClientCertificate,
  DeleteDeployment: deleteDeployment,
  DeleteDocumentationPart: deleteDocumentationPart,
  DeleteDocumentationVersion: deleteDocumentationVersion,
  DeleteDomainName: deleteDomainName,
  DeleteDomainNameAccessAssociation: deleteDomainNameAccessAssociation,
  DeleteGatewayResponse: deleteGatewayResponse,
  DeleteIntegration: deleteIntegration,
  DeleteIntegrationResponse: deleteIntegrationResponse,
  DeleteMethod: deleteMethod,
  DeleteMethodResponse: deleteMethodResponse,
  DeleteModel: deleteModel,
  DeleteRequestValidator: deleteRequestValidator,
  DeleteResource: deleteResource,
  DeleteRestApi: deleteRestApi,
  DeleteStage: deleteStage,
  DeleteUsagePlan: deleteUsagePlan,
  DeleteUsagePlanKey: deleteUsagePlanKey,
  DeleteVpcLink: deleteVpcLink,
  FlushStageAuthorizersCache: flushStageAuthorizersCache,
  FlushStageCache: flushStageCache,
  GenerateClientCertificate: generateClientCertificate,
  GetAccount: getAccount,
  GetApiKey: getApiKey,
  GetApiKeys: getApiKeys,
  GetAuthorizer: getAuthorizer,
  GetAuthorizers: getAuthorizers,
  GetBasePathMapping: getBasePathMapping,
  GetBasePathMappings: getBasePathMappings,
  GetClientCertificate: getClientCertificate,
  GetClientCertificates: getClientCertificates,
  GetDeployment: getDeployment,
  GetDeployments: getDeployments,
  GetDocumentationPart: getDocumentationPart,
  GetDocumentationParts: getDocumentationParts,
  GetDocumentationVersion: getDocumentationVersion,
  GetDocumentationVersions: getDocumentationVersions,
  GetExport: getExport,
  GetDomainName: getDomainName,
  GetDomainNameAccessAssociations: getDomainNameAccessAssociations,
  GetDomainNames: getDomainNames,
  GetGatewayResponse: getGatewayResponse,
  GetGatewayResponses: getGatewayResponses,
  GetIntegration: getIntegration,
  GetIntegrationResponse: getIntegrationResponse,
  GetMethod: getMethod,
  GetMethodResponse: getMethodResponse,
  GetModel: getModel,
  GetModelTemplate: getModelTemplate,
  GetModels: getModels,
  GetRequestValidator: getRequestValidator,
  GetRequestValidators: getRequestValidators,
  GetResource: getResource,
  GetResources: getResources,
  GetRestApi: getRestApi,
  GetRestApis: getRestApis,
  GetSdkType: getSdkType,
  GetSdkTypes: getSdkTypes,
  GetStage: getStage,
  GetStages: getStages,
  GetTags: getTags,
  GetUsage: getUsage,
  GetUsagePlan: getUsagePlan,
  GetUsagePlanKey: getUsagePlanKey,
  GetUsagePlanKeys: getUsagePlanKeys,
  GetUsagePlans: getUsagePlans,
  GetVpcLink: getVpcLink,
  GetVpcLinks: getVpcLinks,
  ImportApiKeys: importApiKeys,
  ImportDocumentationParts: importDocumentationParts,
  ImportRestApi: importRestApi,
  PutGatewayResponse: putGatewayResponse,
  PutIntegration: putIntegration,
  PutIntegrationResponse: putIntegrationResponse,
  PutMethod: putMethod,
  PutMethodResponse: putMethodResponse,
  PutRestApi: putRestApi,
  RejectDomainNameAccessAssociation: rejectDomainNameAccessAssociation,
  TagResource: tagResource,
  TestInvokeAuthorizer: testInvokeAuthorizer,
  TestInvokeMethod: testInvokeMethod,
  UntagResource: untagResource,
  UpdateAccount: updateAccount,
  UpdateApiKey: updateApiKey,
  UpdateAuthorizer: updateAuthorizer,
  UpdateBasePathMapping: updateBasePathMapping,
  UpdateClientCertificate: updateClientCertificate,
  UpdateDeployment: updateDeployment,
  UpdateDocumentationPart: updateDocumentationPart,
  UpdateDocumentationVersion: updateDocumentationVersion,
  UpdateDomainName: updateDomainName,
  UpdateGatewayResponse: updateGatewayResponse,
  UpdateIntegration: updateIntegration,
  UpdateIntegrationResponse: updateIntegrationResponse,
  UpdateMethod: updateMethod,
  UpdateMethodResponse: updateMethodResponse,
  UpdateModel: updateModel,
  UpdateRequestValidator: updateRequestValidator,
  UpdateResource: updateResource,
  UpdateRestApi: updateRestApi,
  UpdateStage: updateStage,
  UpdateUsage: updateUsage,
  UpdateUsagePlan: updateUsagePlan,
  UpdateVpcLink: updateVpcLink,
};
