import { CreateRoleCommand, type IAMClient } from '@aws-sdk/client-iam';
import {
  type AddPermissionCommandInput,
  CreateFunctionCommand,
  type LambdaClient,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { zipFiles } from '../src/runtime/testing/zip-fixture.ts';

const region = 'us-east-1';

/** What a function is made of. */
export interface Program {
  readonly Runtime: string;
  readonly Handler: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A role that a service may assume. Returns its ARN. */
export async function makeRole(iam: IAMClient, RoleName: string, Service: string): Promise<string> {
  const statement = { Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  return (await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }))).Role?.Arn ?? '';
}

/** A function that is ready. Returns the URI by which an integration or an authorizer calls it. */
export async function makeFunction(
  lambda: LambdaClient,
  FunctionName: string,
  { Runtime, Handler, files }: Program,
  Role: string,
): Promise<string> {
  const configuration = { Runtime: Runtime as 'nodejs22.x', Handler, Role, Timeout: 20 };
  const Code = { ZipFile: zipFiles(files) };
  const { FunctionArn = '' } = await lambda.send(new CreateFunctionCommand({ FunctionName, ...configuration, Code }));
  await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 10 }, { FunctionName });
  return `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${FunctionArn}/invocations`;
}

/** What lets API Gateway call a function for a part of an API, such as `*` + `/GET/pets`. */
export function apiPermission(FunctionName: string, restApiId: string, source: string): AddPermissionCommandInput {
  return {
    ...{ FunctionName, StatementId: 'api', Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' },
    SourceArn: `arn:aws:execute-api:${region}:123456789012:${restApiId}/${source}`,
  };
}
