import { ConfigurationError } from '../configuration-error.ts';
import type { Payload } from '../payload/payload.ts';
import { readLooseObject } from './loose-object.ts';

/** What an endpoint answers; that of a mock has a status alone. */
export interface EndpointAnswer {
  /** As text: integration responses are selected by it, unless the answer tells of an error. */
  readonly status: string;
  readonly body: Payload;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Of a function, '' when it tells of no error: integration responses are selected by it. */
  readonly errorMessage?: string | undefined;
}

/**
 * A mock endpoint answers the statusCode of the request that it is sent: JSON, or nearly so, such as `{statusCode: 200}`.
 * Any integer will do, a text will not.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html
 */
export function mock(body: string): EndpointAnswer {
  const written = readLooseObject(body)?.get('statusCode') ?? '';
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(written)) return { status: written, body: '' };
  throw new ConfigurationError(
    'Unable to parse statusCode. It should be an integer that is defined in the request template.',
  );
}
