import { expect, test } from 'vitest';
import { AwsError } from '../../core/errors.ts';
import { notImplemented } from '../../core/not-implemented.ts';
import { errors } from '../errors.ts';
import type { Routed, ServiceModel } from '../model.ts';
import { encodeError, encodeOutput, loadModels } from '../protocol.ts';

const { apigateway, lambda, logs } = await loadModels();
const requestId = '6c3ad2c1-8f2b-4c0f-9f3e-0a3a4a0f7a11';

function encode(service: ServiceModel, name: string, output: unknown) {
  const routed: Routed = { service, operation: service.operations.get(name)!, labels: {}, parameters: new Map() };
  const answer = encodeOutput(routed, output, requestId);
  return { ...answer, headers: Object.fromEntries(answer.headers), body: answer.body.toString() };
}

function fail(service: ServiceModel, error: AwsError) {
  const answer = encodeError(service, error, requestId);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: answer.body };
}

test('Invoke answers its payload, with the status and headers of its members', () => {
  const output = {
    StatusCode: 200,
    FunctionError: 'Unhandled',
    LogResult: 'bG9n',
    ExecutedVersion: '$LATEST',
    Payload: Buffer.from('null'),
  };
  expect(encode(lambda, 'Invoke', output)).toEqual({
    status: 200,
    headers: {
      'x-amzn-RequestId': requestId,
      'Content-Type': 'application/json',
      'X-Amz-Function-Error': 'Unhandled',
      'X-Amz-Log-Result': 'bG9n',
      'X-Amz-Executed-Version': '$LATEST',
    },
    body: 'null',
  });
});

test.each([202, 204])('an Invoke that answers %d has no body', (StatusCode) => {
  expect(encode(lambda, 'Invoke', { StatusCode })).toEqual({
    status: StatusCode,
    headers: { 'x-amzn-RequestId': requestId },
    body: '',
  });
});

test.each([
  [lambda, 'TagResource', 204],
  [apigateway, 'DeleteRestApi', 202],
  [apigateway, 'TagResource', 204],
])('an operation without output has no body', (service, name, status) => {
  expect(encode(service, name, {})).toEqual({ status, headers: { 'x-amzn-RequestId': requestId }, body: '' });
});

test('CreateFunction answers 201', () => {
  expect(encode(lambda, 'CreateFunction', { FunctionName: 'f' })).toMatchObject({
    status: 201,
    body: '{"FunctionName":"f"}',
  });
});

test('GetFunctionConcurrency without a setting answers an empty object', () => {
  expect(encode(lambda, 'GetFunctionConcurrency', {}).body).toBe('{}');
});

test('lists of API Gateway are called item, and position is beside them', () => {
  const output = { items: [{ id: 'a', createdDate: 1738367999000 }], position: 'p' };
  expect(encode(apigateway, 'GetRestApis', output).body).toBe(
    '{"item":[{"id":"a","createdDate":1738367999}],"position":"p"}',
  );
  expect(encode(apigateway, 'GetRestApis', { items: [] }).body).toBe('{"item":[]}');
});

test('an export has the content type that the service gave it', () => {
  const output = { contentType: 'application/yaml', contentDisposition: 'a\r\nb', body: Buffer.from('x: 1') };
  expect(encode(apigateway, 'GetExport', output)).toMatchObject({
    headers: { 'Content-Type': 'application/yaml', 'Content-Disposition': 'a??b' },
    body: 'x: 1',
  });
});

test('an operation of CloudWatch Logs without output has an empty body', () => {
  expect(encode(logs, 'CreateLogGroup', {})).toEqual({
    status: 200,
    headers: { 'x-amzn-RequestId': requestId, 'Content-Type': 'application/x-amz-json-1.1' },
    body: '',
  });
});

test('keys that a user chose are kept, __proto__ too', () => {
  const variables = JSON.parse('{"__proto__":"x","constructor":"y"}');
  expect(encode(apigateway, 'GetStage', { variables }).body).toBe('{"variables":{"__proto__":"x","constructor":"y"}}');
});

test('an error of API Gateway is its message, its name is in a header', () => {
  const error = new AwsError('NotFoundException', 404, 'Invalid API identifier specified 123456789012:x');
  expect(fail(apigateway, error)).toEqual({
    status: 404,
    headers: {
      'x-amzn-RequestId': requestId,
      'Content-Type': 'application/json',
      'x-amzn-ErrorType': 'NotFoundException',
    },
    body: '{"message":"Invalid API identifier specified 123456789012:x"}',
  });
});

test.each([
  [new AwsError('ResourceNotFoundException', 404, 'm'), '{"Type":"User","Message":"m"}'],
  [new AwsError('InvalidParameterValueException', 400, 'm'), '{"Type":"User","message":"m"}'],
  [new AwsError('ServiceException', 500, 'm'), '{"Type":"Service","Message":"m"}'],
  [errors.invalidRequestContent('m'), '{"Type":"User","message":"Could not parse request body into json: m"}'],
  [errors.unknownRoute(), '{"Message":"Unable to determine service/operation name to be authorized"}'],
  [
    new AwsError('MissingAuthenticationTokenException', 403, 'Missing Authentication Token'),
    '{"message":"Missing Authentication Token"}',
  ],
  [notImplemented('lambda:PublishVersion'), '{"message":"lambda:PublishVersion is not implemented by Sekisho."}'],
])('an error of Lambda names its message as its shape does', (error, body) => {
  expect(fail(lambda, error)).toMatchObject({ status: error.status, body });
});

test('a null among the entries of a map is printed', () => {
  const output = { statusCode: '200', responseTemplates: { 'application/json': null } };
  expect(encode(apigateway, 'GetIntegrationResponse', output).body).toBe(
    '{"statusCode":"200","responseTemplates":{"application/json":null}}',
  );
});

test('a denial without a word has null for it (recorded of Lambda in Nov 2025)', () => {
  expect(fail(lambda, new AwsError('AccessDeniedException', 403, '')).body).toBe('{"Message":null}');
});

test('a throttled caller of Lambda is told the reason and when to come back', () => {
  const members = { Reason: 'CallerRateLimitExceeded', retryAfterSeconds: '1' };
  expect(fail(lambda, new AwsError('TooManyRequestsException', 429, 'Rate Exceeded.', members))).toMatchObject({
    headers: { 'Retry-After': '1', 'x-amzn-ErrorType': 'TooManyRequestsException' },
    body: '{"Type":"User","Reason":"CallerRateLimitExceeded","message":"Rate Exceeded."}',
  });
});

test('an error of CloudWatch Logs is named in the body', () => {
  const error = new AwsError('ResourceNotFoundException', 400, 'The specified log group does not exist.');
  expect(fail(logs, error)).toEqual({
    status: 400,
    headers: { 'x-amzn-RequestId': requestId, 'Content-Type': 'application/x-amz-json-1.1' },
    body: '{"__type":"ResourceNotFoundException","message":"The specified log group does not exist."}',
  });
});
