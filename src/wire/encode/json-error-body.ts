import type { AwsError } from '../../core/errors.ts';
import type { ServiceModel } from '../model.ts';
import type { Member, StructureShape } from '../shape.ts';
import { encodeMembers } from './encode-json.ts';
import { modelledEntries } from './modelled-entries.ts';

/** The members of an error and its message, under the name and in the place that its shape gives them. */
export function errorBody(service: ServiceModel, error: AwsError): object {
  const shape = service.errors.get(error.code)?.shape;
  if (shape) return modelledBody(shape, error);
  // A denial without a word.
  const isSilent = service.protocol === 'restJson1' && error.message === '';
  return { [messageKey(service, error)]: isSilent ? null : error.message };
}

function modelledBody(shape: StructureShape, error: AwsError): object {
  const message = messageMember(shape);
  const given = { ...error.members, ...(message && { [message.name]: error.message }) };
  const value = shape.members.has('Type') ? { Type: faultOf(error), ...given } : given;
  const body = modelledEntries(shape, value).filter(([member]) => member.location !== 'header');
  return message ? encodeMembers(body) : { ...encodeMembers(body), message: error.message };
}

/** Lambda's errors say whose fault it was. */
function faultOf(error: AwsError): string {
  return error.status < 500 ? 'User' : 'Service';
}

function messageMember(shape: StructureShape): Member | undefined {
  return shape.members.get('message') ?? shape.members.get('Message');
}

/** The front of the REST services, which authorizes, writes `Message`; everything behind it `message`. */
function messageKey(service: ServiceModel, error: AwsError): string {
  return service.protocol === 'restJson1' && error.code === 'AccessDeniedException' ? 'Message' : 'message';
}
