import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { STSClient } from '@aws-sdk/client-sts';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { AwsCredentialIdentity, Provider } from '@smithy/types';

export interface WorldOptions {
  readonly region: string;
  /** Undefined: AWS itself. */
  readonly endpoint: string | undefined;
  /** Undefined: the SDK's default chain. */
  readonly credentials: AwsCredentialIdentity | undefined;
  /** Stands before every name that the story gives. */
  readonly prefix: string;
  /** How long an answer may take to become what it must be, in milliseconds: 0 means at once. AWS's IAM takes a while. */
  readonly patience: number;
}

/** The clients, and where deployed APIs answer. */
export interface World extends WorldOptions {
  readonly apigateway: APIGatewayClient;
  readonly iam: IAMClient;
  readonly lambda: LambdaClient;
  readonly sts: STSClient;
  readonly signer: Provider<AwsCredentialIdentity>;
  invokeUrl(apiId: string, stage: string, path: string): string;
}

export function makeWorld(options: WorldOptions): World {
  const { region, endpoint, credentials } = options;
  const settings = { region, ...(endpoint && { endpoint }), ...(credentials && { credentials }) };
  return {
    ...options,
    apigateway: new APIGatewayClient(settings),
    iam: new IAMClient(settings),
    lambda: new LambdaClient(settings),
    sts: new STSClient(settings),
    signer: credentials ? async () => credentials : defaultProvider(),
    invokeUrl(apiId, stage, path) {
      if (endpoint) return `${endpoint}/restapis/${apiId}/${stage}/_user_request_${path}`;
      return `https://${apiId}.execute-api.${region}.amazonaws.com/${stage}${path}`;
    },
  };
}
