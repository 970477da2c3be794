import { expect, test } from 'vitest';
import { committedModel } from '../../tools/extract-models.ts';
import { loadModels } from './load-models.ts';
import type { ServiceName } from './model.ts';
import { newerOperations } from './newer-operations.ts';
import { route } from './route.ts';
import { formRequest, rawRequest } from './testing/raw-request.ts';

const models = await loadModels();
const services = Object.keys(models) as ServiceName[];

test.each(services)('%s: the model lacks what is listed as newer', (service) => {
  const { operations } = JSON.parse(committedModel(`${service}.json`)) as { operations: object };
  expect(newerOperations(service).filter(({ name }) => Object.hasOwn(operations, name))).toEqual([]);
});

test('a newer operation is found by its action, or its method and path', () => {
  const update = formRequest('Action=UpdateOpenIDConnectProvider&Version=2010-05-08');
  expect(route(models.iam, update).operation.name).toBe('UpdateOpenIDConnectProvider');
  const path = '/2025-12-01/durable-executions/arn%3Aaws/pause';
  expect(route(models.lambda, rawRequest({ method: 'POST', path })).operation.name).toBe('PauseDurableExecution');
});
