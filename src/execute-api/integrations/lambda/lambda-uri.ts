import { ConfigurationError } from '../../configuration-error.ts';
import type { StageFacts } from '../../stage/stage-snapshot.ts';
import { withStageVariables } from '../endpoint-uri.ts';

/** The function that an integration calls. */
export interface LambdaUri {
  readonly functionArn: string;
  /** The host of Lambda in the region of the URI. */
  readonly host: string;
  /** Path of the invocation. */
  readonly path: string;
}

const form =
  /^arn:[\w-]{1,20}:apigateway:([\w-]{1,40}):lambda:path(\/[\d-]{10}\/functions\/(arn:[^/]{1,400})\/invocations)$/;
const functionArn = /^arn:[\w-]{1,20}:lambda:[a-z\d-]{1,40}:\d{12}:function:[\w.-]{1,140}(?::[\w$.-]{1,128})?$/;

/** Throws ConfigurationError for what names no function, which stage variables may make of a good URI. */
export function lambdaUri(uri: string, { variables }: Pick<StageFacts, 'variables'>): LambdaUri {
  const [, region, path = '', named = ''] = form.exec(withStageVariables(uri, variables)) ?? [];
  if (!functionArn.test(named)) throw new ConfigurationError('Invalid function ARN or invalid uri');
  return { functionArn: named, host: `lambda.${region}.amazonaws.com`, path };
}
