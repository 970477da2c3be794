import { expect, test } from 'vitest';
import { account } from '../../../test/sdk-harness.ts';
import { encodeAuthorizationMessage } from '../../identity/rulings/authorization-message.ts';
import { iamWorld, policy } from '../iam/testing/iam-world.ts';

test('who may decode reads why a request was denied', async () => {
  const { user, plane } = await iamWorld();
  const { sts } = await user('alice', policy('Allow', 'sts:DecodeAuthorizationMessage'));
  const ruling = plane.identity.consider({
    principal: { kind: 'anonymous' },
    action: 'ec2:RunInstances',
    resource: '*',
    resourceAccount: account,
    facts: { now: plane.clock.now, sourceIp: '127.0.0.1', secure: true, region: 'us-east-1' },
  });
  const EncodedMessage = encodeAuthorizationMessage(plane.sealer, ruling);
  const { DecodedMessage = '' } = await sts.decodeAuthorizationMessage({ EncodedMessage });
  expect(JSON.parse(DecodedMessage)).toMatchObject({ allowed: false, context: { action: 'ec2:RunInstances' } });
});

test('others may not', async () => {
  const { user } = await iamWorld();
  const { sts } = await user('alice');
  const asked = sts.decodeAuthorizationMessage({ EncodedMessage: 'x' });
  await expect(asked).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('what was not encoded here is no message (text unverified)', async () => {
  const { sts } = await iamWorld();
  await expect(sts.decodeAuthorizationMessage({ EncodedMessage: 'x' })).rejects.toMatchObject({
    name: 'InvalidAuthorizationMessageException',
    $metadata: { httpStatusCode: 400 },
  });
});
