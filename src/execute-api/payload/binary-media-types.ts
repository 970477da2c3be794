import type { RestApiDocument } from '../../services/apigateway/documents.ts';
import type { IsBinary } from './payload.ts';

/**
 * Undefined: the API has none. Of several types in a header the first alone counts, and no parameters of it.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
 */
export function compileBinaryTypes({ binaryMediaTypes = [] }: RestApiDocument): IsBinary | undefined {
  if (binaryMediaTypes.length === 0) return undefined;
  const types = new Set(binaryMediaTypes.map(plainType));
  if (types.has('*/*')) return () => true;
  return (header = 'application/json') => {
    const type = plainType(header);
    return types.has(type) || types.has(`${type.split('/', 1)[0]}/*`);
  };
}

function plainType(header: string): string {
  return (/^[^,;]*/.exec(header)?.[0] ?? '').trim().toLowerCase();
}
