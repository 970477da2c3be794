import * as sdk from '@aws-sdk/client-api-gateway';
import { expect, test } from 'vitest';
import { account } from '../../../test/sdk-harness.ts';
import { apigatewayFixture } from './testing/apigateway-fixture.ts';

const { gateway } = await apigatewayFixture();

const restApiId = 'nosuchapi0';
const resource = { restApiId, resourceId: 'abc123' };
const method = { ...resource, httpMethod: 'GET' };
const response = { ...method, statusCode: '200' };
const stage = { restApiId, stageName: 'dev' };
const deployment = { restApiId, deploymentId: 'abc123' };

type Row = readonly [operation: string, command: new (input: never) => unknown, input: object];

async function refusal(SomeCommand: Row[1], input: object) {
  const command = new SomeCommand(input as never) as sdk.GetMethodCommand;
  const error = await gateway.send(command).catch((thrown) => thrown);
  return [error.$metadata?.httpStatusCode, error.name, error.message];
}

test.each<Row>([
  ['CreateResource', sdk.CreateResourceCommand, { restApiId, parentId: 'abc123', pathPart: 'a' }],
  ['GetResource', sdk.GetResourceCommand, resource],
  ['UpdateResource', sdk.UpdateResourceCommand, resource],
  ['DeleteResource', sdk.DeleteResourceCommand, resource],
  ['PutMethod', sdk.PutMethodCommand, { ...method, authorizationType: 'NONE' }],
  ['GetMethod', sdk.GetMethodCommand, method],
  ['UpdateMethod', sdk.UpdateMethodCommand, method],
  ['DeleteMethod', sdk.DeleteMethodCommand, method],
  ['TestInvokeMethod', sdk.TestInvokeMethodCommand, method],
  ['PutMethodResponse', sdk.PutMethodResponseCommand, response],
  ['GetMethodResponse', sdk.GetMethodResponseCommand, response],
  ['UpdateMethodResponse', sdk.UpdateMethodResponseCommand, response],
  ['DeleteMethodResponse', sdk.DeleteMethodResponseCommand, response],
  ['PutIntegration', sdk.PutIntegrationCommand, { ...method, type: 'MOCK' }],
  ['GetIntegration', sdk.GetIntegrationCommand, method],
  ['UpdateIntegration', sdk.UpdateIntegrationCommand, method],
  ['DeleteIntegration', sdk.DeleteIntegrationCommand, method],
  ['PutIntegrationResponse', sdk.PutIntegrationResponseCommand, response],
  ['GetIntegrationResponse', sdk.GetIntegrationResponseCommand, response],
  ['UpdateIntegrationResponse', sdk.UpdateIntegrationResponseCommand, response],
  ['DeleteIntegrationResponse', sdk.DeleteIntegrationResponseCommand, response],
])('%s of an unknown API: the resource is what is not there (recorded of six of these)', async (_, command, input) => {
  expect(await refusal(command, input)).toEqual([404, 'NotFoundException', 'Invalid Resource identifier specified']);
});

test.each<readonly [...Row, string]>([
  ['GetStage', sdk.GetStageCommand, stage, 'Invalid stage identifier specified'],
  ['UpdateStage', sdk.UpdateStageCommand, stage, 'Invalid stage identifier specified'],
  ['DeleteStage', sdk.DeleteStageCommand, stage, 'Invalid stage identifier specified'],
  ['FlushStageAuthorizersCache', sdk.FlushStageAuthorizersCacheCommand, stage, 'Invalid stage identifier specified'],
  ['GetDeployment', sdk.GetDeploymentCommand, deployment, 'Invalid Deployment identifier specified'],
  ['UpdateDeployment', sdk.UpdateDeploymentCommand, deployment, 'Invalid Deployment identifier specified'],
  ['DeleteDeployment', sdk.DeleteDeploymentCommand, deployment, 'Invalid Deployment identifier specified'],
])('unverified: %s of an unknown API speaks of the part as well', async (_, command, input, message) => {
  expect(await refusal(command, input)).toEqual([404, 'NotFoundException', message]);
});

test.each<Row>([
  ['GetRestApi', sdk.GetRestApiCommand, { restApiId }],
  ['UpdateRestApi', sdk.UpdateRestApiCommand, { restApiId }],
  ['DeleteRestApi', sdk.DeleteRestApiCommand, { restApiId }],
  ['GetResources', sdk.GetResourcesCommand, { restApiId }],
  ['GetGatewayResponses', sdk.GetGatewayResponsesCommand, { restApiId }],
  ['GetGatewayResponse', sdk.GetGatewayResponseCommand, { restApiId, responseType: 'DEFAULT_4XX' }],
  ['PutGatewayResponse', sdk.PutGatewayResponseCommand, { restApiId, responseType: 'DEFAULT_4XX' }],
  ['UpdateGatewayResponse', sdk.UpdateGatewayResponseCommand, { restApiId, responseType: 'DEFAULT_4XX' }],
  ['DeleteGatewayResponse', sdk.DeleteGatewayResponseCommand, { restApiId, responseType: 'DEFAULT_4XX' }],
  ['GetRequestValidators', sdk.GetRequestValidatorsCommand, { restApiId }],
  ['GetModels', sdk.GetModelsCommand, { restApiId }],
  ['GetAuthorizers', sdk.GetAuthorizersCommand, { restApiId }],
  ['GetAuthorizer (unverified)', sdk.GetAuthorizerCommand, { restApiId, authorizerId: 'abc123' }],
  ['GetStages', sdk.GetStagesCommand, { restApiId }],
  ['CreateStage', sdk.CreateStageCommand, { ...stage, deploymentId: 'abc123' }],
  ['GetDeployments', sdk.GetDeploymentsCommand, { restApiId }],
  ['CreateDeployment', sdk.CreateDeploymentCommand, { restApiId }],
])('%s: the API itself, its lists, and what is made in it name the API', async (_, command, input) => {
  const message = `Invalid API identifier specified ${account}:${restApiId}`;
  expect(await refusal(command, input)).toEqual([404, 'NotFoundException', message]);
});
