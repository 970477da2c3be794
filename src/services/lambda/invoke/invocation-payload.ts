import { parseJson } from '../../../core/json.ts';
import { jsonFault } from '../../../core/json-fault.ts';
import { lambdaErrors } from '../errors.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const largest = 6_291_456;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The event of a synchronous invocation: JSON as it was sent; no payload is an empty object. `isJson`: it surely is. */
export function invocationPayload(payload: Buffer | undefined, isJson = false): Buffer {
  if (!payload || payload.length === 0) return Buffer.from('{}');
  if (payload.length > largest) throw lambdaErrors.payloadTooLarge(largest);
  if (isJson) return payload;
  try {
    parseJson(utf8.decode(payload));
  } catch (error) {
    const further = error instanceof SyntaxError ? error.message : 'Invalid UTF-8';
    throw lambdaErrors.payloadNotJson(jsonFault(payload) ?? further);
  }
  return payload;
}
