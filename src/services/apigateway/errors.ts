import { catalogue } from '../../core/errors.ts';

const notFound = (text: (...args: never[]) => string) => ({ code: 'NotFoundException', status: 404, text }) as const;
const conflict = (text: (...args: never[]) => string) => ({ code: 'ConflictException', status: 409, text }) as const;

/** A list of more findings helps nobody. */
const mostFindings = 100;

function lines(findings: readonly string[]): string {
  const more = findings.length > mostFindings ? [`and ${findings.length - mostFindings} more`] : [];
  return [...findings.slice(0, mostFindings), ...more].map((finding) => `\n\t${finding}`).join('');
}

/** The paths of settings as AWS prints them: between the limits of throttling its comma is missing. */
function settingPaths(prefix: string, between: string): string {
  const limits = ['throttling/burstLimit', 'throttling/rateLimit', 'caching/ttlInSeconds'];
  return [
    ...['metrics/enabled', 'logging/dataTrace', 'logging/loglevel'].map((name) => `${prefix}/${name}`),
    limits.map((name) => `${prefix}/${name}`).join(between),
    ...['enabled', 'dataEncrypted', 'requireAuthorizationForCacheControl'].map((name) => `${prefix}/caching/${name}`),
    `${prefix}/caching/unauthorizedCacheControlHeaderStrategy`,
  ].join(', ');
}

/** https://docs.aws.amazon.com/apigateway/latest/api/CommonErrors.html and the operations' pages. */
export const apigatewayErrors = catalogue('apigateway', {
  noSuchApi: {
    code: 'NotFoundException',
    status: 404,
    text: (account: string, id: string) => `Invalid API identifier specified ${account}:${id}`,
  },
  noSuchResource: notFound(() => 'Invalid Resource identifier specified'),
  noSuchMethod: notFound(() => 'Invalid Method identifier specified'),
  noSuchIntegration: notFound(() => 'Invalid Integration identifier specified'),
  noSuchResponse: notFound(() => 'Invalid Response status code specified'),
  noSuchDeployment: notFound(() => 'Invalid Deployment identifier specified'),
  noSuchStage: notFound(() => 'Invalid stage identifier specified'),
  noSuchParameter: notFound(() => 'Invalid parameter name specified'),
  noSuchModel: {
    code: 'NotFoundException',
    status: 404,
    text: (name: string) => `Invalid model name specified: ${name}`,
  },
  noSuchValidator: notFound(() => 'Invalid Request Validator identifier specified'),
  noSuchAuthorizer: notFound(() => 'Invalid Authorizer identifier specified'),
  noSuchApiKey: notFound(() => 'Invalid API Key identifier specified'),
  noSuchUsagePlan: notFound(() => 'Invalid Usage Plan ID specified'),
  noSuchUsagePlanKey: notFound(() => 'Invalid Usage Plan Key identifier specified'),
  noSuchDomainName: notFound(() => 'Invalid domain name identifier specified'),
  noSuchBasePathMapping: notFound(() => 'Invalid base path mapping identifier specified'),
  noSuchAccessAssociation: notFound(() => 'Invalid domain name access association identifier specified'),
  noSuchVpcLink: notFound(() => 'Invalid Vpc Link identifier specified'),
  noSuchClientCertificate: notFound(() => 'Invalid Client Certificate identifier specified'),
  noSuchPlanStage: {
    code: 'NotFoundException',
    status: 404,
    text: (apiId: string, stage: string, plan: string) =>
      `Invalid API Stage {api: ${apiId}, stage: ${stage}} specified for usageplan ${plan}`,
  },
  basePathExists: conflict(() => 'Base path already exists for this domain name'),
  accessAssociationExists: conflict(() => 'Domain name access association already exists'),
  vpcLinkInUse: {
    code: 'BadRequestException',
    status: 400,
    text: (id: string, users: string) =>
      `Cannot delete vpc link. Vpc link '${id}', is referenced in [${users}] in format of [Method:Resource:Stage].`,
  },
  clientCertificateInUse: {
    code: 'BadRequestException',
    status: 400,
    text: (id: string, stages: string) =>
      `Cannot delete client certificate '${id}', is referenced in stages: ${stages}`,
  },
  apiOfDomains: {
    code: 'BadRequestException',
    status: 400,
    text: () => 'Deleting RestApi failed. Please remove all base path mappings related to the RestApi in your domains.',
  },
  stageOfDomains: {
    code: 'BadRequestException',
    status: 400,
    text: (stage: string, domains: string) =>
      `Deleting stage ${stage} failed. Please remove all base path mappings related to the stage in your domains: ${domains}`,
  },
  apiKeyExists: conflict(() => 'API Key already exists'),
  keyInPlan: conflict(() => 'API Key is already part of the usage plan'),
  keyOfTwoPlans: {
    code: 'ConflictException',
    status: 409,
    text: (plan: string, key: string, stage: string) =>
      `Usage Plan ${plan} cannot be added because API Key ${key} cannot reference multiple Usage Plans with the same API Stage: ${stage}`,
  },
  planHasStages: {
    code: 'BadRequestException',
    status: 400,
    text: (plan: string, stage: string) =>
      `Cannot delete Usage Plan ${plan} because there are API Stages associated with it, including ${stage}`,
  },
  /** Recorded of ImportDocumentationParts. */
  unreadableDefinition: {
    code: 'BadRequestException',
    status: 400,
    text: () => 'Unable to build importer with provided input.',
  },
  /** Users report it of OpenAPI 3.1. */
  unsupportedDefinition: { code: 'BadRequestException', status: 400, text: () => 'Invalid OpenAPI input.' },
  /** Users report it so, each finding on a line of its own. */
  foundErrors: {
    code: 'BadRequestException',
    status: 400,
    text: (errors: readonly string[], warnings: readonly string[]) =>
      `Errors found during import:${lines(errors)}${warnings.length > 0 ? `\nAdditionally, these warnings were found:${lines(warnings)}` : ''}`,
  },
  foundWarnings: {
    code: 'BadRequestException',
    status: 400,
    text: (warnings: readonly string[]) => `Warnings found during import:${lines(warnings)}`,
  },
  noSuchDocumentationPart: notFound(() => 'Invalid Documentation part identifier specified'),
  noSuchDocumentationVersion: notFound(() => 'Invalid Documentation version specified'),
  documentationPartExists: conflict(() => 'Documentation part already exists for the specified location'),
  documentationVersionExists: conflict(() => 'Documentation version already exists'),
  documentationVersionInUse: {
    code: 'ConflictException',
    status: 409,
    text: (version: string, stage: string) =>
      `Cannot delete documentation version '${version}', is referenced in stage: ${stage}`,
  },
  noSuchSdkType: notFound(() => 'Invalid SDK type specified'),
  importWarnings: {
    code: 'BadRequestException',
    status: 400,
    text: (warnings: string) => `Warnings found during import: ${warnings}`,
  },
  noSuchGatewayResponse: notFound(() => 'Gateway response type not defined on api'),
  noSuchContentType: notFound(() => 'Content-Type specified was not found'),
  invalidPatchPath: {
    code: 'BadRequestException',
    status: 400,
    text: (path: string | undefined) => `Invalid patch path ${path ?? 'null'}`,
  },
  invalidPatchOperation: {
    code: 'BadRequestException',
    status: 400,
    text: (operations: string) => `Invalid patch operation specified. Must be one of: [${operations}]`,
  },
  unsupportedPatch: {
    code: 'BadRequestException',
    status: 400,
    text: (op: string, path: string, paths: string) =>
      `Invalid patch path  '${path}' specified for op '${op}'. ${paths === '' ? 'Please choose supported operations' : `Must be one of: [${paths}]`}`,
  },
  invalidMapping: {
    code: 'BadRequestException',
    status: 400,
    text: (fault: string) =>
      `Invalid mapping expression specified: Validation Result: warnings : [], errors : [${fault}]`,
  },
  invalidContentType: {
    code: 'BadRequestException',
    status: 400,
    text: (type: string) => `Validation Result: warnings : [], errors : [Invalid content type specified: ${type}]`,
  },
  selectionPatternExists: {
    code: 'ConflictException',
    status: 409,
    text: (pattern: string) => `Integration response with selection pattern ${pattern} already exists`,
  },
  canaryWithoutStage: {
    code: 'BadRequestException',
    status: 400,
    text: (name: string) =>
      `Invalid deployment content specified.Non null and non empty stageName must be provided for canary deployment. Provided value is ${name}`,
  },
  canaryOfMissingStage: {
    code: 'BadRequestException',
    status: 400,
    text: (name: string) =>
      `Invalid deployment content specified.Stage ${name} must already be created before making a canary release deployment`,
  },
  canaryCopy: {
    code: 'BadRequestException',
    status: 400,
    text: (path: string, from: string) =>
      `Invalid copy operation with path: ${path} and from ${from}. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]`,
  },
  stageHasCanary: {
    code: 'BadRequestException',
    status: 400,
    text: (name: string) =>
      `Invalid deployment content specified.Stage ${name} has a canary release: remove it, or deploy to the canary`,
  },
  noCanary: {
    code: 'BadRequestException',
    status: 400,
    text: () => 'Promotion not available. Canary does not exist.',
  },
  noLogRole: {
    code: 'BadRequestException',
    status: 400,
    text: () => 'CloudWatch Logs role ARN must be set in account settings to enable logging',
  },
  noMethodSetting: {
    code: 'BadRequestException',
    status: 400,
    text: (method: string) =>
      `Cannot remove method setting ${method} because there is no method setting for this method `,
  },
  /** With the commas that AWS leaves out. */
  invalidMethodSetting: {
    code: 'BadRequestException',
    status: 400,
    text: (path: string) =>
      `Invalid method setting path: ${path}. Must be one of: [/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, ${settingPaths('/{resourcePath}/{httpMethod}', '')}, ${settingPaths('/*/*', ' ')}, /variables/{variable_name}, /tracingEnabled]`,
  },
  tooMany: {
    code: 'LimitExceededException',
    status: 429,
    text: (what: string) =>
      `Maximum number of ${what} for this API has been reached. Please contact AWS if you need additional ${what}.`,
  },
  tooManyOfAccount: {
    code: 'LimitExceededException',
    status: 429,
    text: (what: string) =>
      `Maximum number of ${what} has been reached. Please contact AWS if you need additional ${what}.`,
  },
  tooManyRequests: { code: 'TooManyRequestsException', status: 429, text: () => 'Too Many Requests' },
  emptySchema: {
    code: 'BadRequestException',
    status: 400,
    text: () => 'Model schema must have at least 1 property or array items defined',
  },
  invalidModel: {
    code: 'BadRequestException',
    status: 400,
    text: (faults: string) => `Invalid model specified: Validation Result: warnings : [], errors : [${faults}]`,
  },
  modelExists: conflict(() => 'Model name already exists for this REST API'),
  modelInUse: {
    code: 'ConflictException',
    status: 409,
    text: (name: string, user: string) => `Cannot delete model '${name}', is referenced in ${user}`,
  },
  validatorInUse: {
    code: 'ConflictException',
    status: 409,
    text: (name: string, place: string) =>
      `Cannot delete Request Validator '${name}', is referenced in method request: ${place}`,
  },
  authorizerExists: {
    code: 'BadRequestException',
    status: 400,
    text: (name: string) => `Authorizer name must be unique. Authorizer ${name} already exists in this RestApi.`,
  },
  authorizerInUse: {
    code: 'ConflictException',
    status: 409,
    text: (name: string, place: string) => `Cannot delete authorizer '${name}', is referenced in method: ${place}`,
  },
  invalidAuthorizerUri: {
    code: 'BadRequestException',
    status: 400,
    text: (uri: string) =>
      `Invalid Authorizer URI: ${uri}. Authorizer URI should be a valid API Gateway ARN that represents a Lambda function invocation.`,
  },
  invalidAuthorizerId: {
    code: 'BadRequestException',
    status: 400,
    text: () =>
      'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
  },
  resourceExists: {
    code: 'ConflictException',
    status: 409,
    text: (pathPart: string) => `Another resource with the same parent already has this name: ${pathPart}`,
  },
  methodExists: conflict(() => 'Method already exists for this resource'),
  responseExists: conflict(() => 'Response already exists for this resource'),
  stageExists: conflict(() => 'Stage already exists'),
  concurrentChange: conflict(
    () => 'Unable to complete operation due to concurrent modification. Please try again later.',
  ),
  crossAccountPassRole: {
    code: 'AccessDeniedException',
    status: 403,
    text: () => 'Cross-account pass role is not allowed.',
  },
  roleWithoutTrust: {
    code: 'BadRequestException',
    status: 400,
    text: () =>
      'The role ARN does not have required permissions configured. Please grant trust permission for API Gateway and add the required role policy.',
  },
  badRequest: { code: 'BadRequestException', status: 400, text: (message: string) => message },
});
