import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BasePathMappingDocument } from '../../services/apigateway/domain-names/domain-name-documents.ts';
import { compileBasePaths } from './base-paths.ts';

const mapped = (...basePaths: string[]): BasePathMappingDocument[] =>
  basePaths.map((basePath) => ({ basePath, restApiId: `api-${basePath}`, stage: 'prod' }));

describe('the longest base path wins, whole segments of it', () => {
  // The table of https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
  const find = compileBasePaths(
    mapped('(none)', 'orders', 'orders/v1/items', 'orders/v2/items', 'orders/v1/items/123', 'customers/cities'),
  );
  test.each([
    ['/orders', 'orders', ''],
    ['/orders/v1/items', 'orders/v1/items', ''],
    ['/orders/v2/items', 'orders/v2/items', ''],
    ['/orders/v1/items/123', 'orders/v1/items/123', ''],
    ['/orders/v2/items/123', 'orders/v2/items', '123'],
    ['/orders/v1/items/1234', 'orders/v1/items', '1234'],
    ['/customers', '', 'customers'],
    ['/customers/cities/athens', 'customers/cities', 'athens'],
    ['/ordersmore', '', 'ordersmore'],
    ['/', '', ''],
    ['//orders//a//b', 'orders', 'a//b'],
    ['/orders/', 'orders', ''],
  ])('%s goes to %s', (path, basePath, rest) => {
    expect(find(path)).toEqual({ restApiId: `api-${basePath || '(none)'}`, stageName: 'prod', basePath, path: rest });
  });
});

test('a mapping without a stage takes the next segment for it', () => {
  const find = compileBasePaths([{ basePath: 'v1', restApiId: 'a' }]);
  expect(find('/v1/prod/pets/1')).toMatchObject({ stageName: 'prod', path: 'pets/1' });
  expect(find('/v1')).toMatchObject({ stageName: '', path: '' });
  expect(find('/v2/prod')).toBeUndefined();
});

test('it finds what a search through all mappings finds', () => {
  const part = fc.constantFrom('a', 'b', '__proto__');
  const path = fc.array(part, { maxLength: 3 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 8 }), path, (paths, asked) => {
      const begins = (each: string) => each === '' || asked === each || asked.startsWith(`${each}/`);
      const best = paths.filter(begins).sort((a, b) => b.length - a.length)[0];
      const found = compileBasePaths(mapped(...paths.map((each) => each || '(none)')))(`/${asked}`);
      expect(found?.basePath).toBe(best);
    }),
  );
});
