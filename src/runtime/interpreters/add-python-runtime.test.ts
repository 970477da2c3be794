import { expect, test } from 'vitest';
import { addPythonRuntime, siteDirectory } from './add-python-runtime.ts';

test.each(['python3.99', 'nodejs22.x', 'provided.al2023', '../../x'])('%s cannot be added', async (runtime) => {
  await expect(addPythonRuntime('/nowhere', runtime, () => undefined)).rejects.toMatchObject({
    code: 'ResourceNotFoundException',
    status: 404,
  });
});

test('each release of Python has its own directory', () => {
  expect(siteDirectory('/data', 9)).toBe('/data/python/python3.9/site-packages');
});
