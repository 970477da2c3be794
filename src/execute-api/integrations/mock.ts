import { parseJson } from '../../core/json.ts';
import { ConfigurationError } from '../configuration-error.ts';
import { readLooseObject } from './loose-object.ts';

/** What an endpoint answers; that of a mock has a status alone. */
export interface EndpointAnswer {
  /** As text: integration responses are selected by it. */
  readonly status: string;
  readonly body: string;
}

/**
 * A mock endpoint answers the statusCode of the request that it is sent: JSON, or nearly so, such as `{statusCode: 200}`.
 * Any integer will do, a text will not.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html
 */
export function mock(body: string): EndpointAnswer {
  const status = strictStatus(body) ?? looseStatus(body);
  if (status === undefined) {
    throw new ConfigurationError(
      'Unable to parse statusCode. It should be an integer that is defined in the request template.',
    );
  }
  return { status, body: '' };
}

function strictStatus(body: string): string | undefined {
  try {
    const parsed = parseJson(body);
    if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, 'statusCode')) return undefined;
    const { statusCode } = parsed as { statusCode: unknown };
    return Number.isSafeInteger(statusCode) ? String(statusCode) : undefined;
  } catch {
    return undefined;
  }
}

/** Keys without quotes or with single ones, values that are no JSON, a comma at the end. */
function looseStatus(body: string): string | undefined {
  const written = readLooseObject(body)?.get('statusCode') ?? '';
  return /^-?\d{1,15}$/.test(written) ? String(Number(written)) : undefined;
}
