import { expect, test } from 'vitest';
import type { Principal } from '../identity/principal.ts';
import { authorizerTester } from './authorizer-tester.ts';
import { answer, authorizerOf, functionArn, guardedBy } from './testing/authorizer-fixture.ts';
import { account, apiId, apiOf, region } from './testing/gateway-fixture.ts';

const userArn = `arn:aws:iam::${account}:user/an`;
const principal: Principal = {
  kind: 'user',
  account,
  name: 'an',
  arn: userArn,
  userId: 'AIDAAN',
  accessKeyId: 'AKIAAN',
};
const headers = [
  ['Authorizer', 'bbbbbbbbbbbb'],
  ['Hash', 'aaaaaaaaaaaaaa'],
] as const;

async function lines(guard: ReturnType<typeof guardedBy>) {
  const authorizer = authorizerOf({ type: 'REQUEST', identitySource: 'method.request.header.Hash' });
  const api = { ...apiOf({}), authorizers: { a1b2c3: authorizer } };
  const test = { account, region, api, authorizerId: 'a1b2c3', headers, principal };
  const tester = authorizerTester(guard.backends, (defect) => expect.fail(String(defect)));
  const now = Date.parse('2019-09-05T04:56:39Z');
  const result = await tester.test({ ...test, pathWithQueryString: undefined, body: '', stageVariables: {}, now });
  const [, id = ''] = /^Execution log for request (.+)\n/.exec(result.log) ?? [];
  return { ...result, lines: result.log.replaceAll(id, 'ID').split('\n') };
}

const uri = `https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/${functionArn}/invocations`;
const at = 'Thu Sep 05 04:56:39 UTC 2019';
const begin = [
  'Execution log for request ID',
  `${at} : Starting authorizer: a1b2c3 for request: ID`,
  `${at} : Incoming identity: {method.request.header.Hash=********aaaaaa}`,
  `${at} : Endpoint request URI: ${uri}`,
];

test('recorded 2019-09-05: the log of a REQUEST that is not authorized, and the event', async () => {
  const seen = await lines(guardedBy({ errorMessage: 'Unauthorized' }, { failed: true }));
  expect(seen.clientStatus).toBe(401);
  expect(seen.lines.slice(0, 4)).toEqual(begin);
  expect(seen.lines[4]).toMatch(
    new RegExp(`^${at} : Endpoint request headers: \\{x-amzn-lambda-integration-tag=ID, X-Amz-Date=20190905T045639Z, `),
  );
  const members = [
    `"type":"REQUEST","methodArn":"arn:aws:execute-api:${region}:${account}:${apiId}/ESTestInvoke-stage/GET/"`,
    '"resource":"/","path":"/","httpMethod":"GET","headers":{"Authorizer":"bbbbbbbbbbbb","Hash":"aaaaaaaaaaaaaa"}',
    '"multiValueHeaders":{"Authorizer":["bbbbbbbbbbbb"],"Hash":["aaaaaaaaaaaaaa"]},"queryStringParameters":{}',
    '"multiValueQueryStringParameters":{},"pathParameters":{},"stageVariables":{}',
    '"requestContext":{"resourceId":"test-invoke-resource-id","resourcePath":"/","httpMethod":"GET"',
  ];
  expect(seen.lines[5]).toContain(`${at} : Endpoint request body after transformations: {${members.join(',')},`);
  for (const part of [
    `"requestTime":"05/Sep/2019:04:56:39 +0000","path":"/","accountId":"${account}","protocol":"HTTP/1.1"`,
    '"stage":"test-invoke-stage","domainPrefix":"testPrefix","requestTimeEpoch":1567659399000,"requestId":"ID"',
    '"identity":{"cognitoIdentityPoolId":null,"cognitoIdentityId":null,"apiKey":"test-invoke-api-key"',
  ]) {
    expect(seen.lines[5]).toContain(part);
  }
  expect(seen.lines.slice(6)).toEqual([
    `${at} : Sending request to ${uri}`,
    `${at} : Unauthorized request: ID`,
    `${at} : Unauthorized`,
    '',
  ]);
});

test('recorded 2016-09-14: what is no policy', async () => {
  const seen = await lines(guardedBy(null));
  expect(seen.lines.slice(7)).toEqual([
    `${at} : Authorizer result body before parsing: null`,
    `${at} : Execution failed due to configuration error: Could not parse policy`,
    `${at} : AuthorizerConfigurationException`,
    '',
  ]);
});

test('recorded 2017-05-07: a policy, and of the principal the last six characters', async () => {
  const principalId = '6527a55d-5498-428b-a997-8213981c70cd';
  const seen = await lines(guardedBy(answer('Deny', { principalId })));
  expect(seen.lines.slice(8)).toEqual([
    `${at} : Using valid authorizer policy for principal: ******************************1c70cd`,
    `${at} : Successfully completed authorizer execution`,
    '',
  ]);
  expect(seen).toMatchObject({ clientStatus: 0, principalId });
  expect(seen.policy).toBe(JSON.stringify(answer('Deny').policyDocument));
});
