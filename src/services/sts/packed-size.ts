import { deflateRawSync } from 'node:zlib';
import type { Tag } from '../../identity/documents.ts';
import type { PolicyDescriptorType } from '../../wire/models/sts.ts';
import { stsErrors } from './errors.ts';

/** Bytes allotted to what a session carries. AWS does not publish its format or its limit. */
const allotted = 2048;
/** Characters of the inline policy and the ARNs of managed ones together. */
const mostPlain = 2048;

/** What a session is asked to carry. */
export interface SessionLoad {
  readonly Policy?: string;
  readonly PolicyArns?: readonly PolicyDescriptorType[];
  readonly Tags?: readonly Tag[];
}

/**
 * How much of its space a session's policies and tags take once packed, in percent; undefined when there are none. Throws
 * PackedPolicyTooLarge above 100, ValidationError when the policies are too long as plain text.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function packedPolicySize({ Policy = '', PolicyArns = [], Tags = [] }: SessionLoad): number | undefined {
  if (Policy === '' && PolicyArns.length === 0 && Tags.length === 0) return undefined;
  const policies = [Policy, ...PolicyArns.map(({ arn }) => arn ?? '')];
  if (policies.join('').length > mostPlain) throw stsErrors.policiesTooLong(mostPlain);
  const plain = [...policies, ...Tags.flatMap(({ Key, Value }) => [Key, Value])];
  const percent = Math.ceil((100 * deflateRawSync(plain.join('\n')).length) / allotted);
  if (percent > 100)
    throw policies.join('') === '' ? stsErrors.tagsTooLarge(percent) : stsErrors.packedTooLarge(percent);
  return percent;
}
