import {
  CreateDeploymentCommand,
  CreateRestApiCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';
import { CreateRoleCommand } from '@aws-sdk/client-iam';
import { AddPermissionCommand, CreateFunctionCommand, waitUntilFunctionActiveV2 } from '@aws-sdk/client-lambda';
import type { World } from '../../examples/story/world.ts';
import type { Handler } from './handler.ts';

const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
});

/** An API whose GET on the root needs a signature and asks a server; answers its address. */
export async function makeHttpProxy(world: World, uri: string): Promise<URL> {
  return makeApi(world, { type: 'HTTP_PROXY', integrationHttpMethod: 'GET', uri });
}

/** One that asks a function. */
export async function makeFunctionProxy(world: World, handler: Handler): Promise<URL> {
  const { lambda, region } = world;
  const role = await world.iam.send(new CreateRoleCommand({ RoleName: 'bench', AssumeRolePolicyDocument: trust }));
  const Runtime = handler.runtime as 'nodejs22.x';
  const configuration = { FunctionName: 'bench', Role: role.Role?.Arn, Runtime, Handler: handler.handler };
  const Code = { ZipFile: await handler.zip() };
  const { FunctionArn } = await lambda.send(new CreateFunctionCommand({ ...configuration, Code }));
  await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 10 }, { FunctionName: 'bench' });
  const permission = { StatementId: 'api', Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' };
  await lambda.send(new AddPermissionCommand({ FunctionName: 'bench', ...permission }));
  const uri = `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${FunctionArn}/invocations`;
  return makeApi(world, { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri });
}

interface Endpoint {
  readonly type: 'HTTP_PROXY' | 'AWS_PROXY';
  readonly integrationHttpMethod: string;
  readonly uri: string;
}

async function makeApi(world: World, endpoint: Endpoint): Promise<URL> {
  const { apigateway } = world;
  const { id: restApiId, rootResourceId: resourceId } = await apigateway.send(
    new CreateRestApiCommand({ name: 'bench' }),
  );
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  await apigateway.send(new PutMethodCommand({ ...method, authorizationType: 'AWS_IAM' }));
  await apigateway.send(new PutIntegrationCommand({ ...method, ...endpoint }));
  await apigateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  return new URL(world.invokeUrl(restApiId ?? '', 'dev', '/'));
}
