import { header, type RawHeader } from '../../http/raw-request.ts';
import type { ContentHandling } from '../../services/apigateway/documents.ts';
import { responsePayload } from '../payload/convert-payload.ts';
import type { Payload } from '../payload/payload.ts';
import type { MethodRequest } from '../request/method-request.ts';

interface Answer {
  readonly headers?: readonly RawHeader[] | undefined;
  readonly body: Payload;
}

/** What a back end answered as the client is to have it. Throws ConfigurationError for text that is to be bytes and is no Base64. */
export function answeredPayload(
  { stage, raw }: MethodRequest,
  { headers = [], body }: Answer,
  handling: ContentHandling | undefined,
): Payload {
  const { isBinary } = stage;
  if (!isBinary && !handling) return body.toString();
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const kind = {
    isBinary: contentType !== undefined && (isBinary?.(contentType) ?? false),
    acceptsBinary: isBinary?.(header(raw, 'accept')) ?? false,
  };
  return responsePayload(body, kind, handling);
}
