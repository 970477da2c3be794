import { ConfigurationError } from '../configuration-error.ts';
import type { CompiledEndpoint } from './compile-endpoint.ts';

const always = ['content-length', 'transfer-encoding', 'x-amzn-trace-id', 'x-amzn-apigateway-api-id'];
const illegal: ReadonlySet<string> = new Set(always);
const illegalForAws: ReadonlySet<string> = new Set([
  ...always,
  ...['authorization', 'connection', 'expect', 'proxy-authenticate', 'te'],
]);

/**
 * Headers that no mapping may set (recorded): the request fails, even where mappings are not used. Throws ConfigurationError.
 */
export function refuseMappedHeaders({ type, mappings }: Pick<CompiledEndpoint, 'type' | 'mappings'>): void {
  if (mappings.length === 0) return;
  const refused = type === 'AWS' || type === 'AWS_PROXY' ? illegalForAws : illegal;
  const found = mappings.find(({ place, name }) => place === 'header' && refused.has(name.toLowerCase()));
  if (found) throw new ConfigurationError(`${found.name} header already present`);
}
