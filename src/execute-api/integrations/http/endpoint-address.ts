import { ConfigurationError } from '../../configuration-error.ts';
import { withStageVariables } from '../endpoint-uri.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

export interface EndpointAddress {
  /** `https://example.com:8443` */
  readonly origin: string;
  readonly path: string;
  /** As it stands in the URI, without the question mark. */
  readonly query: string;
}

/**
 * The address of an HTTP endpoint: its URI with stage variables, and with the path parameters that were mapped. Throws
 * ConfigurationError.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html
 */
export function endpointAddress(
  uri: string,
  variables: Readonly<Record<string, string>>,
  pathParameters: Pairs,
): EndpointAddress {
  const filled = withPathParameters(withStageVariables(uri, variables), pathParameters);
  const [, scheme = '', authority = '', path = '', query = ''] =
    /^(https?):\/\/([^/?#\\@\s{}]+)(\/[^?#{}]*)?(?:\?([^#]*))?(?:#.*)?$/is.exec(filled) ?? [];
  const origin = originOf(`${scheme}://${authority}`);
  if (origin === undefined) throw new ConfigurationError('Invalid endpoint address', `${uri} makes no address`);
  return { origin, path: escaped(path || '/'), query: escaped(query) };
}

function originOf(text: string): string | undefined {
  const url = URL.parse(text);
  return url && url.origin !== 'null' ? url.origin : undefined;
}

/**
 * INVARIANT: a value stays within the host, the path or the query that it stands in. One that would leave the host is left out,
 * and the braces that stay make no address.
 */
function withPathParameters(uri: string, pathParameters: Pairs): string {
  if (!uri.includes('{')) return uri;
  const values = new Map(pathParameters);
  const [authority = ''] = /^https?:\/\/[^/?#]*/i.exec(uri) ?? [];
  return uri.replace(/\{([^{}]{1,200})\}/g, (whole, name: string, at: number) => {
    const value = values.get(name);
    if (value === undefined || (at < authority.length && !/^[\w.-]*$/.test(value))) return whole;
    return value.replace(/[?#\\{}]/g, encodeURIComponent);
  });
}

/** What a request line cannot hold is escaped; escapes stay as they are. */
function escaped(text: string): string {
  return text.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
