import type { ContentHandling } from '../../services/apigateway/documents.ts';
import { ConfigurationError } from '../configuration-error.ts';
import type { Payload } from './payload.ts';

/**
 * The nine rows of AWS's table for requests.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
 */
export function requestPayload(body: Buffer, isBinary: boolean, handling: ContentHandling | undefined): Payload {
  if (isBinary) return handling === 'CONVERT_TO_TEXT' ? body.toString('base64') : body;
  return handling === 'CONVERT_TO_BINARY' ? decodeBase64(body.toString()) : body.toString();
}

/** What answers are told apart by. */
interface AnswerKind {
  /** By the Content-Type of the back end. */
  readonly isBinary: boolean;
  /** By the client's Accept. */
  readonly acceptsBinary: boolean;
}

/**
 * Its seventeen rows for answers.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
 */
export function responsePayload(
  body: Payload,
  { isBinary, acceptsBinary }: AnswerKind,
  handling: ContentHandling | undefined,
): Payload {
  const wanted = handling ?? (acceptsBinary ? 'CONVERT_TO_BINARY' : 'CONVERT_TO_TEXT');
  if (isBinary) return wanted === 'CONVERT_TO_TEXT' ? Buffer.from(body).toString('base64') : body;
  return wanted === 'CONVERT_TO_TEXT' ? body.toString() : decodeBase64(body.toString());
}

/** Text that is to become bytes is taken for Base64. Throws ConfigurationError. */
export function decodeBase64(text: string): Buffer {
  const isBase64 = /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
  if (isBase64) return Buffer.from(text, 'base64');
  throw new ConfigurationError('Unable to base64 decode the body.');
}
