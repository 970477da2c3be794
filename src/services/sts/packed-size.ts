import { deflateRawSync } from 'node:zlib';
import type { AssumeRoleRequest } from '../../wire/models/sts.ts';
import { stsErrors } from './errors.ts';

/** Bytes allotted to what a session carries. AWS does not publish its format or its limit. */
const allotted = 2048;

/**
 * How much of its space a session's policies and tags take once packed, in percent; undefined when there are none. Throws
 * PackedPolicyTooLarge above 100. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function packedPolicySize({ Policy = '', PolicyArns = [], Tags = [] }: AssumeRoleRequest): number | undefined {
  if (Policy === '' && PolicyArns.length === 0 && Tags.length === 0) return undefined;
  const plain = [Policy, ...PolicyArns.map(({ arn }) => arn ?? ''), ...Tags.flatMap(({ Key, Value }) => [Key, Value])];
  const percent = Math.ceil((100 * deflateRawSync(plain.join('\n')).length) / allotted);
  if (percent > 100) throw stsErrors.packedTooLarge(percent);
  return percent;
}
