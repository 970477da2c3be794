import { join, normalize } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryPath, staysInside } from './entry-name.ts';

describe('names of ZIP entries', () => {
  test.each([
    ['index.js', ['index.js']],
    ['./lib//a.py', ['lib', 'a.py']],
    ['dir/', ['dir']],
    ['..hidden/...', ['..hidden', '...']],
    ['a\\..\\b', ['a\\..\\b']],
    ['__proto__/constructor', ['__proto__', 'constructor']],
  ])('%j is taken', (name, path) => {
    expect(entryPath(name)).toEqual(path);
  });

  test.each(['/etc/passwd', '../x', 'a/../b', 'a/..', 'nul\0', 'x'.repeat(256), 'a/'.repeat(1025)])(
    'unverified: %j is refused',
    (name) => {
      expect(entryPath(name)).toBeUndefined();
    },
  );

  test('a name that is taken never leaves the root', () => {
    const component = fc.constantFrom('..', '.', '', 'a', '...', '\\', 'b\0');
    fc.assert(
      fc.property(fc.array(component), (components) => {
        const path = entryPath(components.join('/'));
        if (path) expect(normalize(join('/root', ...path))).toMatch(/^\/root(\/|$)/);
      }),
    );
  });
});

describe('targets of symbolic links', () => {
  test.each([
    ['bin/tool', '../lib/tool.js', true],
    ['bin/tool', '../../etc/passwd', false],
    ['tool', '..', false],
    ['a/b/c', '../..', true],
    ['a/b/c', '../../..', false],
    ['a/link', 'b/../../../x', false],
    ['a/link', '/var/task/a', false],
    ['a/link', '', false],
  ])('unverified: %s -> %j is taken: %s', (path, target, taken) => {
    expect(staysInside(path.split('/'), target)).toBe(taken);
  });
});
