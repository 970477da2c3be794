import { describe, expect, test } from 'vitest';
import type { FunctionOutcome } from '../../core/ports/function-invoker.ts';
import type { IntegrationDocument } from '../../services/apigateway/documents.ts';
import { answered, endpointOf, fakeFunctions } from '../testing/endpoint-fixture.ts';
import { apiOf, gateway, headerOf, methodOf, type Sent, unsigned } from '../testing/gateway-fixture.ts';

const backends = fakeFunctions();
const json = (text: string) => ({ 'application/json': text });

async function send(outcome: FunctionOutcome, integration: Partial<IntegrationDocument> = {}, sent: Sent = {}) {
  backends.answer = outcome;
  const usual = { integrationResponses: { '200': { statusCode: '200' } } };
  const made = endpointOf('AWS', { ...usual, ...integration });
  const world = gateway(apiOf({ '/{id}': [methodOf('ANY', { integration: made })] }), { backends });
  const response = await world.send(unsigned({ path: '/prod/7', ...sent }));
  expect(world.defects).toEqual([]);
  const event = String(backends.invocations.at(-1)?.payload);
  return { response, event, told: world.trace.latest(1)[0]?.error?.message };
}

test('the event is what the template makes, the answer what the template of the response makes of the result', async () => {
  const { response, event } = await send(
    answered({ name: 'Rex' }),
    {
      requestTemplates: json('{"id":"$input.params("id")","body":$input.json("$")}'),
      integrationResponses: {
        '200': {
          statusCode: '200',
          responseTemplates: json('<$input.path("$.name")>'),
          responseParameters: { 'method.response.header.X-Name': 'integration.response.body.name' },
        },
      },
    },
    { method: 'POST', body: '{"a":1}' },
  );
  expect(event).toBe('{"id":"7","body":{"a":1}}');
  expect([response.status, String(response.body)]).toEqual([200, '<Rex>']);
  expect(headerOf(response, 'X-Name')).toBe('Rex');
  expect(headerOf(response, 'X-Amzn-Trace-Id')).toMatch(/^Root=/);
});

test('without templates body and result go through (recorded)', async () => {
  const { response, event } = await send(
    answered('{"statusCode":200,"body":"x"}'),
    {},
    { method: 'POST', body: '{"b":2}' },
  );
  expect(event).toBe('{"b":2}');
  expect([response.status, String(response.body)]).toEqual([200, '{"statusCode":200,"body":"x"}']);
  expect(headerOf(response, 'Content-Type')).toBe('application/json');
});

// https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html
describe('the response is chosen by the errorMessage of the result', () => {
  const integrationResponses = {
    '200': { statusCode: '200', responseTemplates: json('fine') },
    '400': {
      statusCode: '400',
      selectionPattern: 'Invalid.*',
      responseTemplates: json('$input.path("$.errorMessage")'),
    },
    '500': { statusCode: '500', selectionPattern: '(.|\\n)+', responseTemplates: json('any') },
    '404': { statusCode: '404', selectionPattern: '404', responseTemplates: json('by status') },
  };
  test.each([
    [{ errorMessage: 'Invalid name', errorType: 'Error' }, true, 400, 'Invalid name'],
    [{ errorMessage: 'two\nlines' }, true, 500, 'any'],
    [{ errorMessage: '404' }, true, 404, 'by status'],
    [{ errorMessage: '' }, true, 200, 'fine'],
    [{ other: 1 }, false, 200, 'fine'],
    ['"Invalid text"', false, 200, 'fine'],
    [{ errorMessage: { nested: 'Invalid' } }, false, 200, 'fine'],
  ])('%j', async (result, failed, status, text) => {
    const { response } = await send(answered(result, failed), { integrationResponses });
    expect([response.status, String(response.body)]).toEqual([status, text]);
  });

  test('an error that no pattern matches is the default response', async () => {
    const { response } = await send(answered({ errorMessage: 'boom' }, true));
    expect([response.status, String(response.body)]).toEqual([200, '{"errorMessage":"boom"}']);
  });
});

test('what Lambda itself refuses is an answer, chosen by its status', async () => {
  const message = 'Could not parse request body into json: x';
  const { response } = await send(
    { kind: 'refused', requestId: 'r', status: 400, message },
    {
      integrationResponses: {
        '200': { statusCode: '200' },
        '400': { statusCode: '400', selectionPattern: '400' },
      },
    },
  );
  expect([response.status, JSON.parse(String(response.body))]).toEqual([400, { Type: 'User', message }]);
});

test('without permission: 500, and not an answer', async () => {
  const { response, told } = await send({ kind: 'refused', requestId: 'r', status: 403, message: 'denied' });
  expect([response.status, response.body]).toEqual([500, '{"message": "Internal server error"}']);
  expect(told).toMatch(/^Execution failed due to configuration error: Invalid permissions on Lambda function: /);
});

describe('X-Amz-Invocation-Type', () => {
  const mapped = (source: string) => ({
    requestParameters: { 'integration.request.header.X-Amz-Invocation-Type': source },
  });

  test.each([
    ["'Event'", undefined],
    ['method.request.header.InvocationType', 'Event'],
  ])('%s makes an event of it', async (source, sentType) => {
    const taken: FunctionOutcome = {
      kind: 'answered',
      requestId: 'r',
      status: 202,
      payload: Buffer.alloc(0),
      failed: false,
    };
    const headers = sentType === undefined ? [] : [['InvocationType', sentType] as const];
    const { response } = await send(taken, mapped(source), { headers });
    expect(backends.invocations.at(-1)?.type).toBe('Event');
    expect([response.status, String(response.body)]).toEqual([200, '']);
  });

  test('a header of the client that is not mapped changes nothing', async () => {
    await send(answered({}), {}, { headers: [['X-Amz-Invocation-Type', 'Event']] });
    expect(backends.invocations.at(-1)?.type).toBe('RequestResponse');
  });

  test('any other is a configuration error that says so', async () => {
    const { response, told } = await send(answered({}), mapped("'DryRun'"));
    expect(response.status).toBe(500);
    expect(told).toContain('The invocation type DryRun of an integration is not implemented by Sekisho.');
  });
});
