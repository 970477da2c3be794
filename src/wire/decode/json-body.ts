import type { AwsError } from '../../core/errors.ts';
import { parseJson } from '../../core/json.ts';
import { jsonFault } from '../../core/json-fault.ts';
import { errors } from '../errors.ts';
import type { ServiceName } from '../model.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Most values in one body: far above real requests, few enough to keep in memory. */
const mostValues = 250_000;

/** The JSON of a body; an empty body stands for `{}`. Throws when it is not UTF-8 or not JSON, or too much of it. */
export function parseBody(service: ServiceName, body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return parseJson(utf8.decode(body), mostValues);
  } catch (error) {
    throw unparsable(service, body, error instanceof SyntaxError ? error.message : 'Invalid UTF-8');
  }
}

function unparsable(service: ServiceName, body: Buffer, reason: string): AwsError {
  if (service !== 'lambda') return errors.serializationFailed(reason);
  return errors.invalidRequestContent(jsonFault(body) ?? reason);
}
