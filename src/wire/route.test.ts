import { expect, test } from 'vitest';
import { loadModels } from './load-models.ts';
import type { ServiceName } from './model.ts';
import { route } from './route.ts';
import { formRequest, rawRequest } from './testing/raw-request.ts';

const models = await loadModels();

function routed(service: ServiceName, method: string, target: string) {
  const [path = '', query = ''] = target.split('?');
  const { operation, labels } = route(models[service], rawRequest({ method, path, query }));
  return [operation.name, labels];
}

test.each([
  ['lambda', 'GET', '/2015-03-31/functions', 'ListFunctions', {}],
  ['lambda', 'GET', '/2015-03-31/functions/', 'ListFunctions', {}],
  ['lambda', 'POST', '/2015-03-31/functions', 'CreateFunction', {}],
  ['lambda', 'GET', '/2015-03-31/functions/f', 'GetFunction', { FunctionName: 'f' }],
  [
    'lambda',
    'POST',
    '/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Af/invocations',
    'Invoke',
    { FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:f' },
  ],
  [
    'lambda',
    'GET',
    '/2019-09-30/functions/f/provisioned-concurrency?List=ALL',
    'ListProvisionedConcurrencyConfigs',
    { FunctionName: 'f' },
  ],
  [
    'lambda',
    'GET',
    '/2019-09-30/functions/f/provisioned-concurrency?Qualifier=1',
    'GetProvisionedConcurrencyConfig',
    { FunctionName: 'f' },
  ],
  ['apigateway', 'POST', '/restapis', 'CreateRestApi', {}],
  ['apigateway', 'POST', '/restapis?mode=import', 'ImportRestApi', {}],
  ['apigateway', 'POST', '/restapis?mode=other', 'CreateRestApi', {}],
  ['apigateway', 'GET', '/restapis/a%20+b', 'GetRestApi', { restApiId: 'a +b' }],
  ['apigateway', 'GET', '/restapis/__proto__', 'GetRestApi', { restApiId: '__proto__' }],
  [
    'apigateway',
    'GET',
    '/tags/arn%3Aaws%3Aapigateway%3Aus-east-1%3A%3A%2Frestapis%2Fabc',
    'GetTags',
    { resourceArn: 'arn:aws:apigateway:us-east-1::/restapis/abc' },
  ],
] as const)('%s %s %s is %s', (service, method, target, operation, labels) => {
  expect(routed(service, method, target)).toEqual([operation, labels]);
});

test.each([
  ['lambda', 'GET', '/2015-03-30/functions'],
  ['lambda', 'PATCH', '/2015-03-31/functions'],
  ['lambda', 'GET', '/2015-03-31/functions//configuration'],
  ['apigateway', 'GET', '/restapis//'],
  ['apigateway', 'GET', '/'],
] as const)('%s %s %s is no route: 403 AccessDeniedException', (service, method, target) => {
  expect(() => routed(service, method, target)).toThrow(
    expect.objectContaining({
      code: 'AccessDeniedException',
      status: 403,
      message: 'Unable to determine service/operation name to be authorized',
    }),
  );
});

test.each(['%', '%zz', '%ff', '%e9'])('unverified: a label with the malformed escape %s is a 400', (label) => {
  expect(() => routed('apigateway', 'GET', `/restapis/${label}`)).toThrow(
    expect.objectContaining({ code: 'SerializationException', status: 400 }),
  );
});

test.each([
  ['Action=NoSuchAction&Version=2011-06-15', 'Could not find operation NoSuchAction for version 2011-06-15'],
  ['Action=GetCallerIdentity&Version=2010-05-08', 'Could not find operation GetCallerIdentity for version 2010-05-08'],
  ['Action=GetCallerIdentity', 'Could not find operation GetCallerIdentity for version NO_VERSION_SPECIFIED'],
  ['Action=GetCallerIdentity&Version=', 'Could not find operation GetCallerIdentity for version '],
  ['Action=__proto__&Version=2011-06-15', 'Could not find operation __proto__ for version 2011-06-15'],
])('%s is InvalidAction', (body, message) => {
  expect(() => route(models.sts, formRequest(body))).toThrow(
    expect.objectContaining({ code: 'InvalidAction', status: 400, message }),
  );
});

test('of several actions and versions the first counts', () => {
  const body = 'Action=GetCallerIdentity&Action=AssumeRole&Version=2011-06-15&Version=2010-05-08';
  expect(route(models.sts, formRequest(body)).operation.name).toBe('GetCallerIdentity');
});

test.each([
  [rawRequest({ method: 'POST', body: 'Action=GetCallerIdentity&Version=2011-06-15' }), 'https://aws.amazon.com/iam'],
  [rawRequest({ query: 'Version=2011-06-15' }), 'https://aws.amazon.com/iam?Version=2011-06-15'],
])('a query request without an action is sent to the product page', (request, location) => {
  expect(() => route(models.sts, request)).toThrow(expect.objectContaining({ status: 302, message: location }));
});

test.each(['Logs_20140328.NoSuch', 'Logs_20140328', 'Other.CreateLogGroup', 'Logs_20140328.CreateLogGroup.x', ''])(
  'unverified: the target "%s" is UnknownOperationException',
  (target) => {
    expect(() => route(models.logs, rawRequest({ headers: [['X-Amz-Target', target]] }))).toThrow(
      expect.objectContaining({ code: 'UnknownOperationException', status: 400 }),
    );
  },
);
