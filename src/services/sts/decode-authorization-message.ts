import { decodeAuthorizationMessage as decode } from '../../identity/rulings/authorization-message.ts';
import type { DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse } from '../../wire/models/sts.ts';
import { stsErrors } from './errors.ts';
import type { StsContext } from './sts-context.ts';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html */
export function decodeAuthorizationMessage(
  { EncodedMessage }: DecodeAuthorizationMessageRequest,
  { sealer }: StsContext,
): DecodeAuthorizationMessageResponse {
  const DecodedMessage = decode(sealer, EncodedMessage);
  if (DecodedMessage === undefined) throw stsErrors.invalidMessage();
  return { DecodedMessage };
}
