import { expect, test } from 'vitest';
import { handlerFile } from './handler-file.ts';

test.each([
  ['lambda_function.lambda_handler', ['six.py', 'lambda_function.py'], 'lambda_function.py'],
  ['pkg/mod.run', ['pkg/mod.py', 'mod.py'], 'pkg/mod.py'],
  ['pkg.mod.run', ['pkg/__init__.py', 'pkg/mod.py'], 'pkg/mod.py'],
  ['pkg.run', ['pkg/__init__.py'], 'pkg/__init__.py'],
  ['index.handler', ['lib/index.js', 'index.mjs'], 'index.mjs'],
  ['src/index.api.handler', ['src/index.js'], 'src/index.js'],
  ['gone.handler', ['index.js'], undefined],
  ['nothing', ['.py'], undefined],
])('%s of %j is %s', (handler, names, file) => {
  expect(handlerFile(handler, names)).toBe(file);
});
