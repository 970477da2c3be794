import type { Constraint, Constraints } from '../../wire/constraints.ts';

const name: Constraint = { length: [2, 64], pattern: '[\\w+=,.@-]*' };
const arn: Constraint = {
  length: [20, 2048],
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD]+',
};
const policy: Constraint = { length: [1, 2048], pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' };
const policies: Constraint = { length: [0, 10] };
const tags: Constraint = { length: [0, 50] };
const tagKey: Constraint = { length: [1, 128], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' };
const roleDuration: Constraint = { range: [900, 43_200] };
const ownDuration: Constraint = { range: [900, 129_600] };
const serialNumber: Constraint = { length: [9, 256], pattern: '[\\w+=/:,.@-]*' };
const tokenCode: Constraint = { length: [6, 6], pattern: '[\\d]*' };

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html, page by page. */
export const constraints: Constraints = {
  AssumeRoleRequest: {
    RoleArn: arn,
    RoleSessionName: name,
    SourceIdentity: name,
    DurationSeconds: roleDuration,
    Policy: policy,
    PolicyArns: policies,
    ExternalId: { length: [2, 1224], pattern: '[\\w+=,.@:\\/-]*' },
    Tags: tags,
    TransitiveTagKeys: { length: [0, 50], items: tagKey },
    SerialNumber: serialNumber,
    TokenCode: tokenCode,
  },
  AssumeRoleWithSAMLRequest: {
    RoleArn: arn,
    PrincipalArn: arn,
    SAMLAssertion: { length: [4, 100_000] },
    DurationSeconds: roleDuration,
    Policy: policy,
    PolicyArns: policies,
  },
  AssumeRoleWithWebIdentityRequest: {
    RoleArn: arn,
    RoleSessionName: name,
    WebIdentityToken: { length: [4, 20_000] },
    ProviderId: { length: [4, 2048] },
    DurationSeconds: roleDuration,
    Policy: policy,
    PolicyArns: policies,
  },
  AssumeRootRequest: { TargetPrincipal: { length: [12, 2048] }, DurationSeconds: { range: [0, 900] } },
  DecodeAuthorizationMessageRequest: { EncodedMessage: { length: [1, 10_240] } },
  GetFederationTokenRequest: {
    Name: { length: [2, 32], pattern: '[\\w+=,.@-]*' },
    DurationSeconds: ownDuration,
    Policy: policy,
    PolicyArns: policies,
    Tags: tags,
  },
  PolicyDescriptorType: { arn: { length: [20, 2048] } },
  Tag: { Key: tagKey, Value: { length: [0, 256], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' } },
  GetSessionTokenRequest: { DurationSeconds: ownDuration, SerialNumber: serialNumber, TokenCode: tokenCode },
  GetAccessKeyInfoRequest: { AccessKeyId: { length: [16, 128], pattern: '[\\w]*' } },
};
