import { expect, test } from 'vitest';
import { AwsError } from '../../core/errors.ts';
import { notImplemented } from '../../core/not-implemented.ts';
import { errors } from '../errors.ts';
import type { Routed, ServiceModel } from '../model.ts';
import { encodeError, encodeOutput, loadModels } from '../protocol.ts';
import { readBy } from '../testing/sdk-oracle.ts';

const { iam, sts } = await loadModels();
const requestId = '6c3ad2c1-8f2b-4c0f-9f3e-0a3a4a0f7a11';

function routed(service: ServiceModel, name: string): Routed {
  return { service, operation: service.operations.get(name)!, labels: {}, parameters: new Map() };
}

test('GetCallerIdentity answers the bytes of STS', () => {
  const output = {
    Arn: 'arn:aws:iam::123456789012:user/alice',
    UserId: 'AIDAJDPLRKLG7UEXAMPLE',
    Account: '123456789012',
  };
  const answer = encodeOutput(routed(sts, 'GetCallerIdentity'), output, requestId);
  expect(answer).toEqual({
    status: 200,
    headers: [
      ['x-amzn-RequestId', requestId],
      ['Content-Type', 'text/xml'],
    ],
    body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult>
    <Arn>arn:aws:iam::123456789012:user/alice</Arn>
    <UserId>AIDAJDPLRKLG7UEXAMPLE</UserId>
    <Account>123456789012</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>${requestId}</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
`,
  });
});

test('an operation without output answers its metadata', () => {
  expect(encodeOutput(routed(iam, 'DeleteRole'), undefined, requestId).body).toBe(
    `<DeleteRoleResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
  <ResponseMetadata>
    <RequestId>${requestId}</RequestId>
  </ResponseMetadata>
</DeleteRoleResponse>
`,
  );
});

test('lists are members, empty lists stay, absent members go, timestamps are whole seconds', () => {
  const tagged = { UserName: 'a', CreateDate: 1738367999123, Path: undefined, Tags: [{ Key: 'k', Value: 'v' }] };
  const body = encodeOutput(
    routed(iam, 'ListUsers'),
    { Users: [tagged, { Tags: [] }], IsTruncated: false },
    requestId,
  ).body;
  expect(body).toContain(`  <ListUsersResult>
    <Users>
      <member>
        <UserName>a</UserName>
        <CreateDate>2025-01-31T23:59:59Z</CreateDate>
        <Tags>
          <member>
            <Key>k</Key>
            <Value>v</Value>
          </member>
        </Tags>
      </member>
      <member>
        <Tags/>
      </member>
    </Users>
    <IsTruncated>false</IsTruncated>
  </ListUsersResult>
`);
});

test.each(['<&>"\'', 'a\r\nb\tc', ']]>', '&amp;', ' spaces ', '関所 😀', '', 'a\n b'])(
  'the text %j comes out of the SDK client as it went in',
  async (text) => {
    const answer = encodeOutput(routed(sts, 'DecodeAuthorizationMessage'), { DecodedMessage: text }, requestId);
    const read = await readBy('sts', 'DecodeAuthorizationMessage', { EncodedMessage: 'x' }, answer);
    expect(read['DecodedMessage']).toBe(text);
  },
);

test('characters that XML cannot carry become U+FFFD', () => {
  const output = { DecodedMessage: 'a\u0000\u0008\u001f\ufffe\ud800z' };
  const answer = encodeOutput(routed(sts, 'DecodeAuthorizationMessage'), output, requestId);
  expect(answer.body).toContain(`<DecodedMessage>a${'\ufffd'.repeat(5)}z</DecodedMessage>`);
});

test('an error has a type, the query error code and the namespace of its service', () => {
  const error = new AwsError('NoSuchEntityException', 404, 'The role with name x cannot be found.');
  expect(encodeError(iam, error, requestId)).toEqual({
    status: 404,
    headers: [
      ['x-amzn-RequestId', requestId],
      ['Content-Type', 'text/xml'],
    ],
    body: `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
  <Error>
    <Type>Sender</Type>
    <Code>NoSuchEntity</Code>
    <Message>The role with name x cannot be found.</Message>
  </Error>
  <RequestId>${requestId}</RequestId>
</ErrorResponse>
`,
  });
});

test('a fault of the protocol has the namespace of faults', () => {
  const { body } = encodeError(sts, errors.invalidAction('X', '2011-06-15'), requestId);
  expect(body).toContain('<ErrorResponse xmlns="http://webservices.amazon.com/AWSFault/2005-15-09">');
});

test.each([
  [errors.internalFailure(), 500, 'InternalFailure'],
  [notImplemented('iam:CreateGroup'), 501, 'NotImplementedException'],
])('an error of the server is of type Receiver', (error, status, code) => {
  const answer = encodeError(iam, error, requestId);
  expect(answer.status).toBe(status);
  expect(answer.body).toContain(`<Type>Receiver</Type>\n    <Code>${code}</Code>`);
});

test('a request without an action is redirected, and no byte of its query can break the header', () => {
  const answer = encodeError(sts, errors.noAction('https://aws.amazon.com/iam?Version=2011-06-15'), requestId);
  expect([answer.status, answer.headers.at(-1), answer.body]).toEqual([
    302,
    ['Location', 'https://aws.amazon.com/iam?Version=2011-06-15'],
    '',
  ]);
  const hostile = encodeError(sts, errors.noAction('https://aws.amazon.com/iam?a\r\nSet-Cookie: x\ud800é'), requestId);
  expect(hostile.headers.at(-1)?.[1]).toMatch(/^[\x21-\x7e]+$/);
});
