import { parseJson } from '../../../core/json.ts';
import { lambdaErrors } from '../errors.ts';

/** X-Amz-Client-Context as JSON text on one line. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export function clientContext(base64: string): string {
  try {
    const value = parseJson(Buffer.from(base64, 'base64').toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return JSON.stringify(value);
  } catch {
    throw lambdaErrors.badClientContext();
  }
  throw lambdaErrors.badClientContext();
}
