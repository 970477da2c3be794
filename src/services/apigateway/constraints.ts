import type { Constraints } from '../../wire/constraints.ts';
import { cacheClusterSizes } from './stages/cache-cluster.ts';

const statusCode = { pattern: '[1-5]\\d\\d' } as const;

/** https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices */
const tags = { length: [0, 50] } as const;

// Enumerations stand in AWS's own order where that was recorded; these were not.
const contentHandling = { values: ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'] } as const;
const cacheClusterSize = { values: cacheClusterSizes } as const;
const resourceOwner = { values: ['SELF', 'OTHER_ACCOUNTS'] } as const;

/** In AWS's own order. */
const responseType = {
  values: [
    ...['REQUEST_TOO_LARGE', 'RESOURCE_NOT_FOUND', 'AUTHORIZER_CONFIGURATION_ERROR', 'MISSING_AUTHENTICATION_TOKEN'],
    ...['BAD_REQUEST_BODY', 'INVALID_SIGNATURE', 'INVALID_API_KEY', 'BAD_REQUEST_PARAMETERS', 'AUTHORIZER_FAILURE'],
    ...['UNAUTHORIZED', 'INTEGRATION_TIMEOUT', 'ACCESS_DENIED', 'DEFAULT_4XX', 'DEFAULT_5XX', 'WAF_FILTERED'],
    ...['QUOTA_EXCEEDED', 'THROTTLED', 'API_CONFIGURATION_ERROR', 'UNSUPPORTED_MEDIA_TYPE', 'INTEGRATION_FAILURE'],
    'EXPIRED_TOKEN',
  ],
} as const;

/** In AWS's own order. */
const partTypes = [
  ...['RESPONSE_BODY', 'RESPONSE', 'METHOD', 'MODEL', 'AUTHORIZER', 'RESPONSE_HEADER', 'RESOURCE', 'PATH_PARAMETER'],
  ...['REQUEST_BODY', 'QUERY_PARAMETER', 'API', 'REQUEST_HEADER'],
];

const putModes = ['overwrite', 'merge'];

const securityPolicies = [
  ...['TLS_1_0', 'TLS_1_2', 'SecurityPolicy_TLS13_1_3_2025_09', 'SecurityPolicy_TLS13_1_3_FIPS_2025_09'],
  ...['SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09'],
  ...['SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09'],
  ...['SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_PQ_2025_09'],
  ...['SecurityPolicy_TLS13_1_2_2021_06', 'SecurityPolicy_TLS13_2025_EDGE', 'SecurityPolicy_TLS12_PFS_2025_EDGE'],
  'SecurityPolicy_TLS12_2018_EDGE',
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html, page by page. */
export const constraints: Constraints = {
  '*': { statusCode, tags, responseType },
  CreateRestApiRequest: {
    apiKeySource: { values: ['AUTHORIZER', 'HEADER'] },
    securityPolicy: { values: securityPolicies },
    endpointAccessMode: { values: ['BASIC', 'STRICT'] },
  },
  EndpointConfiguration: {
    ipAddressType: { values: ['ipv4', 'dualstack'] },
    types: { items: { values: ['PRIVATE', 'EDGE', 'REGIONAL'], nullable: true } },
  },
  PatchOperation: { op: { values: ['add', 'remove', 'move', 'test', 'replace', 'copy'] } },
  PutIntegrationRequest: {
    type: { values: ['HTTP', 'MOCK', 'AWS_PROXY', 'HTTP_PROXY', 'AWS'] },
    connectionType: { values: ['INTERNET', 'VPC_LINK'] },
    contentHandling,
    responseTransferMode: { values: ['BUFFERED', 'STREAM'] },
  },
  DocumentationPartLocation: { type: { values: partTypes } },
  GetDocumentationPartsRequest: {
    type: { values: partTypes },
    locationStatus: { values: ['DOCUMENTED', 'UNDOCUMENTED'] },
  },
  PutRestApiRequest: { mode: { values: putModes } },
  ImportDocumentationPartsRequest: { mode: { values: putModes } },
  PutIntegrationResponseRequest: { contentHandling },
  CreateAuthorizerRequest: { type: { values: ['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS'] } },
  CreateDomainNameRequest: {
    securityPolicy: { values: securityPolicies },
    endpointAccessMode: { values: ['BASIC', 'STRICT'] },
    routingMode: { values: ['BASE_PATH_MAPPING_ONLY', 'ROUTING_RULE_ONLY', 'ROUTING_RULE_THEN_BASE_PATH_MAPPING'] },
  },
  CreateDomainNameAccessAssociationRequest: { accessAssociationSourceType: { values: ['VPCE'] } },
  GetDomainNamesRequest: { resourceOwner },
  GetDomainNameAccessAssociationsRequest: { resourceOwner },
  CreateStageRequest: { cacheClusterSize },
  CreateDeploymentRequest: { cacheClusterSize },
};
