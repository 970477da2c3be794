import { expect, test } from 'vitest';
import type { ServiceModel } from '../model.ts';
import { decode, loadModels, route } from '../protocol.ts';
import { rawRequest } from '../testing/raw-request.ts';

const { apigateway, lambda, logs } = await loadModels();

function rest(service: ServiceModel, method: string, path: string, body: string | Buffer): unknown {
  const request = rawRequest({ method, path, body });
  return decode(route(service, request), request);
}

function createFunction(body: string | Buffer): unknown {
  return rest(lambda, 'POST', '/2015-03-31/functions', body);
}

function putLogEvents(body: string): unknown {
  const request = rawRequest({ method: 'POST', headers: [['X-Amz-Target', 'Logs_20140328.PutLogEvents']], body });
  return decode(route(logs, request), request);
}

test.each([
  ['{"FunctionName":true}', 'TRUE_VALUE cannot be converted to String'],
  ['{"FunctionName":false}', 'FALSE_VALUE cannot be converted to String'],
  ['{"FunctionName":23}', 'NUMBER_VALUE cannot be converted to String'],
  ['{"FunctionName":34.56}', 'DECIMAL_VALUE cannot be converted to String'],
  ['{"FunctionName":[]}', 'Unrecognized collection type class java.lang.String'],
  ['{"FunctionName":{}}', 'Start of structure or map found where not expected'],
  ['{"Publish":"true"}', 'Unexpected token received from parser'],
  ['{"Publish":1}', 'NUMBER_VALUE cannot be converted to Boolean'],
  ['{"Publish":[]}', 'Unrecognized collection type class java.lang.Boolean'],
  ['{"Timeout":"3"}', 'STRING_VALUE cannot be converted to Integer'],
  ['{"Timeout":true}', 'TRUE_VALUE cannot be converted to Integer'],
  ['{"Timeout":[]}', 'Unrecognized collection type class java.lang.Integer'],
  ['{"Timeout":{}}', 'Start of structure or map found where not expected'],
  ['{"Layers":"x"}', 'Unexpected field type'],
  ['{"Layers":{}}', 'Start of structure or map found where not expected'],
  ['{"Tags":"x"}', 'Unexpected field type'],
  ['{"Environment":"x"}', 'Unexpected value type in payload'],
  ['{"Code":{"ZipFile":23}}', 'only base-64-encoded strings are convertible to bytes'],
])('unverified for this service: %s is refused with AWS JSON text "%s"', (body, message) => {
  expect(() => createFunction(body)).toThrow(
    expect.objectContaining({ code: 'SerializationException', status: 400, message }),
  );
});

test.each([
  ['{"name":true}', 'class java.lang.Boolean can not be converted to an String'],
  ['{"name":1}', 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String'],
  ['{"tags":{"a":false}}', 'class java.lang.Boolean can not be converted to an String'],
])('API Gateway names the Java class of a value that is no text (recorded): %s', (body, message) => {
  expect(() => rest(apigateway, 'POST', '/restapis', body)).toThrow(
    expect.objectContaining({ code: 'SerializationException', status: 400, message }),
  );
});

test.each([
  ['{"disableExecuteApiEndpoint":"x"}', 'class java.lang.String can not be converted to an Boolean'],
  ['{"minimumCompressionSize":"1"}', 'class java.lang.String can not be converted to an Integer'],
  ['{"minimumCompressionSize":true}', 'class java.lang.Boolean can not be converted to an Integer'],
])('unverified: API Gateway names the Java class of what is no boolean or number: %s', (body, message) => {
  expect(() => rest(apigateway, 'POST', '/restapis', body)).toThrow(
    expect.objectContaining({ code: 'SerializationException', status: 400, message }),
  );
});

test('a null among the templates of API Gateway is an empty one (recorded Feb 2026)', () => {
  const path = '/restapis/a/resources/r/methods/GET/integration/responses/200';
  const body = '{"responseTemplates":{"application/json":null}}';
  expect(rest(apigateway, 'PUT', path, body)).toMatchObject({ responseTemplates: { 'application/json': '' } });
});

test.each(['[]', '3', '"x"', '{"Code":{"ZipFile":"%%%"}}', '{"Timeout":1e999}', '{"Tags":[]}', '{"Code":[]}'])(
  'unverified: %s is a SerializationException',
  (body) => {
    expect(() => createFunction(body)).toThrow(
      expect.objectContaining({ code: 'SerializationException', status: 400 }),
    );
  },
);

const broken = ['{', '{"a":}', 'nonsense', Buffer.from([0x22, 0x87, 0x22]), '['.repeat(201) + ']'.repeat(201)];

test.each(broken)('a body that is not JSON is InvalidRequestContentException in Lambda', (body) => {
  expect(() => createFunction(body)).toThrow(
    expect.objectContaining({
      code: 'InvalidRequestContentException',
      status: 400,
      message: expect.stringMatching(/^Could not parse request body into json: /),
    }),
  );
});

test.each(broken)('unverified: a body that is not JSON is SerializationException in API Gateway', (body) => {
  expect(() => rest(apigateway, 'POST', '/restapis', body)).toThrow(
    expect.objectContaining({ code: 'SerializationException', status: 400 }),
  );
});

test.each([
  ['', {}],
  ['{"FunctionName":null,"Tags":null}', {}],
  ['{"NoSuchMember":{"a":[1]},"FunctionName":"f"}', { FunctionName: 'f' }],
  ['{"Tags":{"a":"b","c":null}}', { Tags: { a: 'b' } }],
  ['{"Layers":["a",null]}', { Layers: ['a'] }],
  ['{"Timeout":3.9}', { Timeout: 3 }],
  ['{"Code":{"ZipFile":"AAE="}}', { Code: { ZipFile: Buffer.from([0, 1]) } }],
  ['\ufeff{"FunctionName":"f"}', { FunctionName: 'f' }],
])('the body %s is read', (body, input) => {
  expect(createFunction(body)).toEqual(input);
});

test('a fraction is kept where the model has one', () => {
  const body = '{"RoutingConfig":{"AdditionalVersionWeights":{"2":0.25}}}';
  expect(rest(lambda, 'POST', '/2015-03-31/functions/f/aliases', body)).toEqual({
    FunctionName: 'f',
    RoutingConfig: { AdditionalVersionWeights: { 2: 0.25 } },
  });
});

test('keys such as __proto__ are keys like any other', () => {
  const { Tags: tags } = createFunction(
    '{"Tags":{"__proto__":"x","constructor":"y"},"__proto__":{"FunctionName":"f"}}',
  ) as {
    Tags: Record<string, string>;
  };
  expect(Object.entries(tags)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
  expect(tags['toString']).toBeUndefined();
});

test('a JSON service takes the whole input from the body', () => {
  expect(putLogEvents('{"logGroupName":"g","logEvents":[{"timestamp":1738367999000,"message":"m"}]}')).toEqual({
    logGroupName: 'g',
    logEvents: [{ timestamp: 1738367999000, message: 'm' }],
  });
});

test('a timestamp is epoch seconds with a fraction', () => {
  const body = '{"EventSourceArn":"a","StartingPositionTimestamp":1738367999.123}';
  expect(rest(lambda, 'POST', '/2015-03-31/event-source-mappings', body)).toMatchObject({
    StartingPositionTimestamp: 1738367999123,
  });
  const far = '{"StartingPositionTimestamp":1e300}';
  expect(() => rest(lambda, 'POST', '/2015-03-31/event-source-mappings', far)).toThrow(
    expect.objectContaining({ code: 'SerializationException' }),
  );
});

test('a payload is the body as it is, and none where there is no body', () => {
  const path = '/2015-03-31/functions/f/invocations';
  expect(rest(lambda, 'POST', path, Buffer.from([0x87]))).toEqual({ FunctionName: 'f', Payload: Buffer.from([0x87]) });
  expect(rest(lambda, 'POST', path, '')).toEqual({ FunctionName: 'f' });
});

test('query parameters: numbers, booleans and lists are read, others that are bound to nothing are collected', () => {
  const read = (method: string, path: string, query: string) => {
    const request = rawRequest({ method, path, query });
    return decode(route(apigateway, request), request);
  };
  expect(read('GET', '/restapis', 'limit=25&position=a+b%2Bc')).toEqual({ limit: 25, position: 'a b+c' });
  expect(read('DELETE', '/tags/a', 'tagKeys=x&tagKeys=y')).toEqual({ resourceArn: 'a', tagKeys: ['x', 'y'] });
  expect(read('POST', '/restapis', 'mode=import&failonwarnings=true&endpointConfigurationTypes=REGIONAL')).toEqual({
    failOnWarnings: true,
    parameters: { endpointConfigurationTypes: 'REGIONAL' },
  });
  expect(() => read('GET', '/restapis', 'limit=many')).toThrow(
    expect.objectContaining({ code: 'SerializationException' }),
  );
});
