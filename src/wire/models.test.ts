import { expect, test } from 'vitest';
import { committedModel, generatedModels } from '../../tools/extract-models.ts';
import { loadModels } from './load-models.ts';

test.each([...generatedModels()])('models/%s is what the SDK client says today', (name, text) => {
  expect(committedModel(name) === text).toBe(true);
});

test('every operation, structure and error of every service expands', async () => {
  const models = await loadModels();
  const seen = new Set<unknown>();
  for (const { operations, errors } of Object.values(models)) {
    const shapes = [...operations.values()].flatMap(({ input, output }) => [input, output]);
    for (const shape of [...shapes, ...[...errors.values()].map((error) => error.shape)]) {
      for (const member of shape?.members.values() ?? []) seen.add(member);
    }
  }
  expect(seen.size).toBeGreaterThan(2000);
  expect(Object.values(models).map(({ name, protocol, apiVersion }) => [name, protocol, apiVersion])).toEqual([
    ['apigateway', 'restJson1', '2015-07-09'],
    ['iam', 'awsQuery', '2010-05-08'],
    ['iam-toolbox', 'restJson1', '2018-05-10'],
    ['lambda', 'restJson1', '2015-03-31'],
    ['logs', 'awsJson1.1', '2014-03-28'],
    ['sts', 'awsQuery', '2011-06-15'],
  ]);
});
