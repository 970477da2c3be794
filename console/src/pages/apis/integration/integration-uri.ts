/** What an AWS integration calls, part by part. */
export interface ServiceTarget {
  readonly region: string;
  /** Such as `sqs`, or `mybucket.s3` with a subdomain. */
  readonly service: string;
  readonly form: 'action' | 'path';
  /** The name of the action, or the path. */
  readonly target: string;
}

const functionPath = /^arn:[^:]+:apigateway:[^:]+:lambda:path\/2015-03-31\/functions\/(.+)\/invocations$/;
const parts = /^arn:[^:]+:apigateway:([^:]*):([^:]*):(action|path)\/(.*)$/s;

/**
 * The URI of a function, which is called in its own region.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html
 */
export function functionUri(functionArn: string, region: string): string {
  const where = functionArn.split(':')[3] || region;
  return `arn:aws:apigateway:${where}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
}

/** The ARN of the function that a URI calls; undefined: it calls something else. */
export function functionOf(uri: string): string | undefined {
  return functionPath.exec(uri)?.[1];
}

export function serviceUri({ region, service, form, target }: ServiceTarget): string {
  return `arn:aws:apigateway:${region}:${service}:${form}/${target}`;
}

/** Of another URI all is empty. */
export function serviceOf(uri: string): ServiceTarget {
  const [, region = '', service = '', form = 'action', target = ''] = parts.exec(uri) ?? [];
  return { region, service, form: form as ServiceTarget['form'], target };
}
