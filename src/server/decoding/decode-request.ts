import type { RawRequest } from '../../http/raw-request.ts';
import type { Routed } from '../../wire/model.ts';
import { decode, parsesBody } from '../../wire/protocol.ts';
import { isLarge } from '../others-turn.ts';
import { decodeThread } from './decode-thread.ts';

/** The typed input of a request. The body of a large one is given away: nothing is left in it afterwards. */
export type DecodeRequest = (routed: Routed, request: RawRequest) => unknown;

/** Decodes requests: those whose body takes time to parse in a thread of their own. */
export function requestDecoder(): DecodeRequest {
  const thread = decodeThread();
  return (routed, request) =>
    isLarge(request.body) && parsesBody(routed) ? thread(routed, request) : decode(routed, request);
}
