import type { Constraint, Constraints } from '../../wire/constraints.ts';

const name: Constraint = { length: [2, 64], pattern: '[\\w+=,.@-]*' };
const tagKey: Constraint = { length: [1, 128], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' };

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html, page by page. */
export const constraints: Constraints = {
  AssumeRoleRequest: {
    RoleArn: {
      length: [20, 2048],
      pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD]+',
    },
    RoleSessionName: name,
    SourceIdentity: name,
    DurationSeconds: { range: [900, 43_200] },
    Policy: { length: [1, 2048], pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' },
    PolicyArns: { length: [0, 10] },
    ExternalId: { length: [2, 1224], pattern: '[\\w+=,.@:\\/-]*' },
    Tags: { length: [0, 50] },
    TransitiveTagKeys: { length: [0, 50], items: tagKey },
  },
  PolicyDescriptorType: { arn: { length: [20, 2048] } },
  Tag: { Key: tagKey, Value: { length: [0, 256], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' } },
  GetSessionTokenRequest: { DurationSeconds: { range: [900, 129_600] } },
  GetAccessKeyInfoRequest: { AccessKeyId: { length: [16, 128], pattern: '[\\w]*' } },
};
