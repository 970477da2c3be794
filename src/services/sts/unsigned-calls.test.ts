import { expect, test } from 'vitest';
import { iamArn, iamWorld } from '../iam/testing/iam-world.ts';

const RoleArn = iamArn('role/r');

/** Sends a form to STS with whatever headers. */
async function send(form: Record<string, string>, headers: [string, string][] = []) {
  const { plane } = await iamWorld();
  const body = new URLSearchParams({ Version: '2011-06-15', ...form }).toString();
  const { status, body: answer } = await plane.handle({
    method: 'POST',
    path: '/',
    query: '',
    headers: [
      ['Host', 'sts.eu-west-1.amazonaws.com'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ...headers,
    ],
    body: Buffer.from(body),
    receivedAt: plane.clock.now,
    sourceIp: '127.0.0.1',
    secure: false,
  });
  return `${status} ${/<Code>(\w+)</.exec(String(answer))?.[1]}`;
}

const webIdentity = { RoleArn, RoleSessionName: 'session', WebIdentityToken: 'none' };
const saml = { RoleArn, PrincipalArn: iamArn('saml-provider/Idp'), SAMLAssertion: 'none' };

test.each([
  ['AssumeRoleWithWebIdentity', webIdentity, '400 InvalidIdentityToken'],
  ['AssumeRoleWithSAML', saml, '400 InvalidIdentityToken'],
  ['AssumeRoleWithWebIdentity', { RoleArn }, '400 ValidationError'],
  ['AssumeRole', { RoleArn, RoleSessionName: 'session' }, '403 MissingAuthenticationToken'],
  ['AssumeRoot', {}, '403 MissingAuthenticationToken'],
  ['GetCallerIdentity', {}, '403 MissingAuthenticationToken'],
  ['GetWebIdentityToken', {}, '403 MissingAuthenticationToken'],
])('an unsigned %s of %j answers %s', async (Action, input, expected) => {
  expect(await send({ Action, ...(input as Record<string, string>) })).toBe(expected);
});

test('a signature that is not needed is not looked at', async () => {
  const scope = 'AKIAIOSFODNN7EXAMPLE/20250131/eu-west-1/sts/aws4_request';
  const header = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=${'0'.repeat(64)}`;
  const signed: [string, string][] = [['Authorization', header]];
  expect(await send({ Action: 'AssumeRoleWithWebIdentity', ...webIdentity }, signed)).toBe('400 InvalidIdentityToken');
  expect(await send({ Action: 'GetCallerIdentity' }, signed)).toBe('400 IncompleteSignature');
});
