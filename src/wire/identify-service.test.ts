import { expect, test } from 'vitest';
import { identifyService } from './identify-service.ts';
import { loadModels } from './load-models.ts';
import type { ServiceName } from './model.ts';
import { formRequest, rawRequest } from './testing/raw-request.ts';

function signedFor(service: string): [string, string] {
  const scope = `AKIAIOSFODNN7EXAMPLE/20250131/us-east-1/${service}/aws4_request`;
  return ['Authorization', `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00`];
}

const services = ['iam', 'sts', 'apigateway', 'lambda', 'logs'] as const;

test.each(services)('a credential scope names %s', (service) => {
  expect(identifyService(rawRequest({ headers: [signedFor(service)] }))).toBe(service);
  const query = `Action=X&X-Amz-Credential=AKIA%2F20250131%2Fus-east-1%2F${service}%2Faws4_request`;
  expect(identifyService(rawRequest({ query }))).toBe(service);
});

test('the credential scope counts before the action and the path', () => {
  expect(
    identifyService(rawRequest({ path: '/restapis', query: 'Action=ListUsers', headers: [signedFor('logs')] })),
  ).toBe('logs');
});

test('a request signed for execute-api is for no service of the control plane', () => {
  expect(
    identifyService(rawRequest({ path: '/restapis/a/prod', headers: [signedFor('execute-api')] })),
  ).toBeUndefined();
});

test.each([
  ['X-Amz-Target', rawRequest({ headers: [['x-amz-target', 'Logs_20140328.CreateLogGroup']] }), 'logs'],
  ['the version of a form', formRequest('Version=2011-06-15&Action=AssumeRoleWithWebIdentity'), 'sts'],
  ['the version of a query', rawRequest({ query: 'Action=ListUsers&Version=2010-05-08' }), 'iam'],
  ['the action, without a version', rawRequest({ query: 'Action=GetCallerIdentity' }), 'sts'],
  ['a dated path', rawRequest({ path: '/2015-03-31/functions/' }), 'lambda'],
  ['a path of API Gateway', rawRequest({ path: '/restapis' }), 'apigateway'],
  [
    'a malformed credential',
    rawRequest({ path: '/tags/x', headers: [['authorization', 'Credential=nonsense']] }),
    'apigateway',
  ],
  ['nothing known', rawRequest({ path: '/' }), undefined],
  ['an action in a body that is not a form', rawRequest({ method: 'POST', body: 'Action=ListUsers' }), undefined],
] as const)('an unsigned request is identified by %s', (_, request, service) => {
  expect(identifyService(request)).toBe(service);
});

test('every action and every path of the models leads to its service', async () => {
  for (const model of Object.values(await loadModels())) {
    for (const { name, http } of model.operations.values()) {
      const request = http ? rawRequest({ path: http.uri.replace(/[{}]|\?.*/g, '') }) : formRequest(`Action=${name}`);
      if (model.protocol !== 'awsJson1.1')
        expect([name, identifyService(request)]).toEqual([name, model.name satisfies ServiceName]);
    }
  }
});
