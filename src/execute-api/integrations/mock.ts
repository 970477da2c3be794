import { parseJson } from '../../core/json.ts';
import { ConfigurationError } from '../configuration-error.ts';

/** What an endpoint answers; that of a mock has a status alone. */
export interface EndpointAnswer {
  /** As text: integration responses are selected by it. */
  readonly status: string;
  readonly body: string;
}

/**
 * A mock endpoint answers the statusCode of the request that it is sent: JSON, or nearly so, such as `{statusCode: 200}`.
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
    return /^\d{1,9}$/.test(String(statusCode)) ? String(statusCode) : undefined;
  } catch {
    return undefined;
  }
}

/** Keys and values without quotes, trailing commas and the like. */
function looseStatus(body: string): string | undefined {
  return /(?:^|[\s{,"'])statusCode["']?\s*:\s*["']?(\d{1,9})(?![\w.])/.exec(body)?.[1];
}
