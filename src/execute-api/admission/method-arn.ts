import type { StageFacts } from '../stage/stage-snapshot.ts';

type Place = Pick<StageFacts, 'region' | 'account' | 'apiId' | 'stageName'>;

/**
 * The ARN that execute-api:Invoke is asked about. `path` is that of the request below the stage, never the resource's; the
 * root ends with a slash.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function methodArn({ region, account, apiId, stageName }: Place, httpMethod: string, path: string): string {
  // Joined, not added up: it is matched as one piece, and kept so.
  return ['arn:aws:execute-api:', region, ':', account, ':', apiId, '/', stageName, '/', httpMethod, '/', path].join(
    '',
  );
}

/** What a method ARN names; undefined when it is none. */
export function readMethodArn(arn: string): (Place & { httpMethod: string; path: string }) | undefined {
  const match = /^arn:aws:execute-api:([^:]+):(\d{12}):([^/:]+)\/([^/]+)\/([^/]+)\/(.*)$/s.exec(arn);
  if (!match) return undefined;
  const [, region = '', account = '', apiId = '', stageName = '', httpMethod = '', path = ''] = match;
  return { region, account, apiId, stageName, httpMethod, path };
}
