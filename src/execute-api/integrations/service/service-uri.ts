import { ConfigurationError } from '../../configuration-error.ts';
import type { StageFacts } from '../../stage/stage-snapshot.ts';
import { withStageVariables } from '../endpoint-uri.ts';

/** What an integration asks of an AWS service. */
export interface ServiceUri {
  readonly region: string;
  readonly service: string;
  readonly host: string;
  /** The name of an operation; undefined: the path says it all. */
  readonly action: string | undefined;
  /** With path parameters in braces, and maybe a query. */
  readonly path: string;
}

const form = /^arn:[\w-]{1,20}:apigateway:([\w-]{1,40}):(?:[\w-]{1,63}\.)?([\w-]{1,40}):(path|action)\/(.{0,2000})$/s;

/** Services whose host names no region. */
const global: ReadonlySet<string> = new Set(['iam']);

/** The functions that integrations invoke are called by another way. */
export function invokesFunction(uri: string): boolean {
  return /:lambda:path\/[\d-]{10}\/functions\/.*\/invocations$/s.test(uri);
}

/**
 * `arn:aws:apigateway:{region}:{service}:action/{Name}` or `...:path/{path}`. Throws ConfigurationError.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html
 */
export function serviceUri(uri: string, { variables }: Pick<StageFacts, 'variables'>): ServiceUri {
  const [, region, service, kind, rest = ''] = form.exec(withStageVariables(uri, variables)) ?? [];
  if (region === undefined || service === undefined) throw new ConfigurationError('Invalid endpoint address');
  const host = global.has(service) ? `${service}.amazonaws.com` : `${service}.${region}.amazonaws.com`;
  if (kind === 'path') return { region, service, host, action: undefined, path: `/${rest.replace(/^\/+/, '')}` };
  const [, action = '', query = ''] = /^([^&?]*)[&?]?(.*)$/s.exec(rest) ?? [];
  return { region, service, host, action, path: query === '' ? '/' : `/?${query}` };
}
