import { expect, test } from 'vitest';
import { addPythonRuntime, siteDirectory } from './add-python-runtime.ts';

test.each(['nodejs22.x', 'provided.al2023', '../../x'])('%s cannot be added', async (runtime) => {
  await expect(addPythonRuntime('/nowhere', runtime, () => undefined)).rejects.toMatchObject({
    code: 'NotImplementedException',
    status: 501,
  });
});

test('each release of Python has its own directory', () => {
  expect(siteDirectory('/data', 9)).toBe('/data/python/python3.9/site-packages');
});
