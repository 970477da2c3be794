import fc from 'fast-check';
import { expect, test } from 'vitest';
import { iamWorld } from './testing/iam-world.ts';

/** Whatever is sent, the answer is an error of IAM's: the harness rejects with anything else. */
async function isRefused(attempt: Promise<unknown>): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ $metadata: { httpStatusCode: expect.any(Number) } });
}

const documents = [
  'null',
  '1',
  '"x"',
  '[]',
  '{}',
  '{"__proto__":{}}',
  '{"Statement":null}',
  '{"Version":"2012-10-17","Statement":[null]}',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":null,"Action":"sts:AssumeRole"}]}',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":null},"Action":"sts:AssumeRole"}]}',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"__proto__":"x"},"Action":"sts:AssumeRole"}]}',
  `${'['.repeat(60_000)}${']'.repeat(60_000)}`,
  '{"a":'.repeat(20_000),
];

test.each(documents)('the policy document %.60s is refused wherever it is put', async (text) => {
  const { iam, user } = await iamWorld();
  const alice = await user('alice');
  await isRefused(iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: text }));
  await isRefused(iam.createPolicy({ PolicyName: 'p', PolicyDocument: text }));
  await isRefused(iam.putUserPolicy({ UserName: 'alice', PolicyName: 'p', PolicyDocument: text }));
  await isRefused(iam.simulateCustomPolicy({ PolicyInputList: [text], ActionNames: ['s3:GetObject'] }));
  await isRefused(iam.getContextKeysForCustomPolicy({ PolicyInputList: [text] }));
  const RoleArn = 'arn:aws:iam::123456789012:role/r';
  await isRefused(alice.sts.assumeRole({ RoleArn, RoleSessionName: 'session', Policy: text }));
});

test('any context entry is simulated or refused, and reads nothing that is not its own', async () => {
  const { iam } = await iamWorld();
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition: { Null: { constructor: 'true' } } },
  });
  const any = fc.oneof(fc.string({ minLength: 5, maxLength: 20 }), fc.constantFrom('__proto__', 'toString', 'valueOf'));
  const key = any.filter((name) => name.toLowerCase() !== 'constructor');
  await fc.assert(
    fc.asyncProperty(key, fc.array(fc.string(), { maxLength: 2 }), async (ContextKeyName, ContextKeyValues) => {
      const ContextEntries = [{ ContextKeyName, ContextKeyValues }];
      const request = { PolicyInputList: [policy], ActionNames: ['s3:GetObject'], ContextEntries };
      const answer = await iam
        .simulateCustomPolicy(request)
        .catch((error: { $metadata: { httpStatusCode: number } }) => {
          expect(error.$metadata.httpStatusCode).toBe(400);
        });
      if (answer) expect(answer.EvaluationResults?.[0]?.EvalDecision).toBe('allowed');
    }),
    { numRuns: 40 },
  );
});

test('any name and any ARN is answered without a defect', async () => {
  const { iam } = await iamWorld();
  const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'constructor', '*', 'a/../b'));
  await fc.assert(
    fc.asyncProperty(text, text, async (name, other) => {
      await isRefused(iam.getRolePolicy({ RoleName: name, PolicyName: other }));
      await isRefused(iam.getUser({ UserName: name }));
      await isRefused(iam.getGroup({ GroupName: name }));
      await isRefused(iam.addUserToGroup({ GroupName: name, UserName: other }));
      await isRefused(iam.getInstanceProfile({ InstanceProfileName: name }));
      await isRefused(iam.deleteAccountAlias({ AccountAlias: name }));
      await isRefused(iam.createLoginProfile({ UserName: name, Password: other }));
      await isRefused(iam.createServiceLinkedRole({ AWSServiceName: name, CustomSuffix: other }));
      await isRefused(iam.getServiceLinkedRoleDeletionStatus({ DeletionTaskId: name }));
      const Arn = `arn:aws:iam::123456789012:${name}/${other}`;
      await isRefused(iam.listPoliciesGrantingServiceAccess({ Arn, ServiceNamespaces: ['s3'] }));
      await isRefused(iam.generateServiceLastAccessedDetails({ Arn }));
      await isRefused(iam.simulatePrincipalPolicy({ PolicySourceArn: Arn, ActionNames: [other] }));
      await isRefused(iam.getAccessKeyLastUsed({ AccessKeyId: name }));
      await isRefused(iam.getMFADevice({ SerialNumber: name }));
      await isRefused(iam.createOpenIDConnectProvider({ Url: name }));
      await isRefused(iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn: Arn }));
      await isRefused(iam.getSAMLProvider({ SAMLProviderArn: Arn }));
      await isRefused(iam.getServiceLastAccessedDetails({ JobId: name }));
      await isRefused(iam.getPolicy({ PolicyArn: `arn:aws:iam::aws:policy/${name}` }));
      await isRefused(iam.getPolicyVersion({ PolicyArn: `arn:aws:iam::aws:policy/${name}`, VersionId: other }));
    }),
    { numRuns: 40 },
  );
});
