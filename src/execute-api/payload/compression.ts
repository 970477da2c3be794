import { header, type RawRequest } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import { executeApiErrors } from '../errors.ts';
import { type ContentCoding, contentCodings, isTooLong, longestBody, preferredCoding } from './content-codings.ts';
import { noRoom, type UnpackedRoom } from './unpacked-room.ts';

/**
 * A request whose body came compressed, without that: its Content-Encoding is gone. What is shorter than the API's minimum
 * stays as it is. Rejects with the 415 of another coding or of content that is not so coded, the 413 of too much, and the 429 of
 * more than there is room for.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-make-request-with-compressed-payload.html
 */
export async function decompressed(
  raw: RawRequest,
  minimum: number,
  room: Pick<UnpackedRoom, 'unpack'>,
): Promise<RawRequest> {
  const name = header(raw, 'content-encoding')?.trim().toLowerCase();
  if (name === undefined || name === 'identity' || raw.body.length < minimum) return raw;
  const coding = contentCodings.get(name);
  if (!coding) throw executeApiErrors.unsupportedMediaType();
  const body = await room.unpack((left) => unpackedBody(raw.body, coding, left));
  const headers = raw.headers.filter(([each]) => each.toLowerCase() !== 'content-encoding');
  return { ...raw, headers, body, bodySha256: undefined };
}

async function unpackedBody(body: Buffer, coding: ContentCoding, left: number): Promise<Buffer> {
  // Without any room at all the first byte is too much.
  const most = Math.max(1, Math.min(longestBody, left));
  try {
    return await coding.decompress(body, most);
  } catch (error) {
    if (!isTooLong(error)) throw executeApiErrors.unsupportedMediaType();
    throw most < longestBody ? noRoom() : executeApiErrors.requestTooLong();
  }
}

/**
 * An answer in the coding that the client wants most, unless its back end has chosen one.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-receive-response-with-compressed-payload.html
 */
export async function compressed(response: HttpResponse, raw: RawRequest, minimum: number): Promise<HttpResponse> {
  const name = preferredCoding(header(raw, 'accept-encoding'));
  const isCoded = response.headers.some(([each]) => each.toLowerCase() === 'content-encoding');
  const body = Buffer.from(response.body);
  if (name === undefined || isCoded || body.length < minimum || body.length === 0) return response;
  const coded = await contentCodings.get(name)!.compress(body);
  return { ...response, headers: [...response.headers, ['Content-Encoding', name]], body: coded };
}
