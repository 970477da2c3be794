import { isUtf8 } from 'node:buffer';

/**
 * A payload as the text that it is taken for: APIs without binary media types have no other. What is no UTF-8 is lost.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
 */
function textPayload(payload: Buffer): Buffer {
  return isUtf8(payload) ? payload : Buffer.from(payload.toString());
}

/** So long a text is written with its head, in one piece. */
const longestText = 65_536;

/** The same, as it is written fastest. */
export function writtenPayload(payload: Buffer): Buffer | string {
  return payload.length <= longestText ? payload.toString() : textPayload(payload);
}
