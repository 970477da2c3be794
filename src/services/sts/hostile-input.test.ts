import fc from 'fast-check';
import { expect, test } from 'vitest';
import { account } from '../../../test/sdk-harness.ts';
import { oidcProviders } from '../../identity/documents.ts';
import { iamArn, iamWorld, trust } from '../iam/testing/iam-world.ts';

const strange = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '\u0000', '${aws:username}', '{', '*'.repeat(2000), `${account}:root`),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const arn = fc.oneof(
  strange,
  strange.map(iamArn),
  fc.constant(iamArn('role/r')),
  fc.constant(iamArn('saml-provider/p')),
);
const policies = { Policy: strange, PolicyArns: fc.array(fc.record({ arn }), { maxLength: 3 }) };
const DurationSeconds = fc.constantFrom(900, 3600, -1, 129_600);
const Tags = fc.array(fc.record({ Key: strange, Value: strange }), { maxLength: 3 });
const some = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape, { requiredKeys: [] });

/** A token that nobody signed, with claims of any kind. */
const token = fc
  .record({
    iss: fc.oneof(strange, fc.constant('http://127.0.0.1:9')),
    'https://aws.amazon.com/tags': fc.jsonValue(),
  })
  .map((claims) =>
    ['{"alg":"ES256"}', JSON.stringify(claims), 'x'].map((part) => Buffer.from(part).toString('base64url')),
  )
  .map((parts) => parts.join('.'));

const inputs: Record<string, fc.Arbitrary<object>> = {
  AssumeRole: some({
    RoleArn: arn,
    RoleSessionName: strange,
    SerialNumber: arn,
    TokenCode: strange,
    Tags,
    ...policies,
  }),
  AssumeRoleWithSAML: some({ RoleArn: arn, PrincipalArn: arn, SAMLAssertion: strange, DurationSeconds, ...policies }),
  AssumeRoleWithWebIdentity: some({ RoleArn: arn, RoleSessionName: strange, WebIdentityToken: token, ...policies }),
  AssumeRoot: some({ TargetPrincipal: arn, TaskPolicyArn: fc.record({ arn }), DurationSeconds }),
  DecodeAuthorizationMessage: some({ EncodedMessage: strange }),
  GetAccessKeyInfo: some({ AccessKeyId: strange }),
  GetFederationToken: some({ Name: strange, DurationSeconds, Tags, ...policies }),
  GetSessionToken: some({ SerialNumber: arn, TokenCode: strange, DurationSeconds }),
};

test.each(Object.keys(inputs))('no input of %s is a defect of ours', async (operation) => {
  const { plane, iam, sts } = await iamWorld();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: trust({ AWS: '*' }) });
  const provider = iamArn('oidc-provider/127.0.0.1:9');
  const issuer = 'http://127.0.0.1:9';
  const document = { arn: provider, url: '127.0.0.1:9', issuer, clientIds: [], thumbprints: [], createDate: 1 };
  await plane.store.commit([oidcProviders.create(account, '', provider, { ...document, tags: [] })]);
  const method = `${operation[0]?.toLowerCase()}${operation.slice(1)}` as 'assumeRole';
  await fc.assert(
    fc.asyncProperty(inputs[operation]!, async (input) => {
      const status = await sts[method](input as never).then(
        () => 200,
        (error: { $metadata?: { httpStatusCode?: number }; message: string }) =>
          error.$metadata?.httpStatusCode ?? error.message,
      );
      expect([200, 400, 403]).toContain(status);
    }),
    { numRuns: 60 },
  );
});
