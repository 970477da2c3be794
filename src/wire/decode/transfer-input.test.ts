import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadModels } from '../load-models.ts';
import type { StructureShape } from '../shape.ts';
import { arbitraryStructure } from '../testing/arbitrary-of-shape.ts';
import { arrived, movedWith } from './transfer-input.ts';

const models = Object.values(await loadModels());
const inputs = models.flatMap(({ operations }) => [...operations.values()].flatMap(({ input }) => input ?? []));

function across(shape: StructureShape, input: unknown): unknown {
  return arrived(shape, structuredClone(input, { transfer: movedWith(input) }));
}

test('whatever the operation, its input arrives as it was', () => {
  for (const shape of inputs) {
    const property = fc.property(arbitraryStructure(shape), (input) => {
      const expected = structuredClone(input);
      expect(across(shape, input)).toEqual(arrived(shape, expected));
      expect(across(shape, expected)).toEqual(input);
    });
    fc.assert(property, { numRuns: 2 });
  }
});

const model = models.find(({ name }) => name === 'lambda');
const createFunction = model?.operations.get('CreateFunction')?.input;

test("a client's __proto__ is a key like any other, and no key is there that was not sent", () => {
  const Tags = Object.assign(Object.create(null), { constructor: 'a', ['__proto__']: 'b' });
  const { Tags: read } = across(createFunction!, { Tags }) as { readonly Tags: object };
  expect(Object.getPrototypeOf(read)).toBe(null);
  expect(Object.entries(read)).toEqual(Object.entries(Tags));
});

test('a package moves and is not copied; it arrives as a Buffer', () => {
  const ZipFile = Buffer.alloc(1_000_000, 7);
  const { Code } = across(createFunction!, { Code: { ZipFile } }) as { readonly Code: { readonly ZipFile: Buffer } };
  expect(ZipFile.length).toBe(0);
  expect(Code.ZipFile.equals(Buffer.alloc(1_000_000, 7))).toBe(true);
  expect(Buffer.isBuffer(Code.ZipFile)).toBe(true);
});

test('an input of more than 100,000 values is refused', () => {
  const Tags = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, '']));
  expect(() => movedWith({ Tags })).toThrow('The request has more than 100000 values');
});
