import fc from 'fast-check';
import type { ScalarKind } from '../compact-model.ts';
import type { Member, Shape, StructureShape } from '../shape.ts';

/** Printable, well-formed text with what trips up encoders: separators, quotes, percent signs, letters beyond ASCII. */
const text = fc.string({
  unit: fc.constantFrom(...'aZ09-_.~/+%&=?#:;,<>\'"\\{}[] é関😀'),
  minLength: 1,
  maxLength: 12,
});

/** A word goes where spaces at the ends are lost: headers, and XML that a client trims. */
const word = fc.string({ unit: fc.constantFrom(...'aZ09-_/+%&='), minLength: 1, maxLength: 12 });

const scalars: Readonly<Record<ScalarKind, fc.Arbitrary<unknown>>> = {
  string: text,
  boolean: fc.boolean(),
  integer: fc.integer(),
  double: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((number) => number + 0),
  timestamp: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
  document: fc.jsonValue(),
  blob: fc.uint8Array({ minLength: 1, maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
};

/** Values of a structure: required members and any of the others; `depth` bounds structures that contain themselves. */
export function arbitraryStructure(shape: StructureShape, depth = 3): fc.Arbitrary<Record<string, unknown>> {
  const members = [...shape.members.values()].filter((member) => depth > 0 || member.required || isFlat(member));
  const entries = members.map((member) => [member.name, arbitraryMember(member, depth)]);
  const always = members.filter((member) => member.required || member.idempotencyToken || isSentAnyway(member));
  return fc.record(Object.fromEntries(entries), { requiredKeys: always.map((member) => member.name) });
}

function isFlat({ shape }: Member): boolean {
  return shape.kind !== 'structure' && shape.kind !== 'list' && shape.kind !== 'map';
}

/** What a message carries even where its author says nothing: a status, and the types that it accepts and has. */
function isSentAnyway({ location, boundName }: Member): boolean {
  return location === 'status' || (location === 'header' && ['Accept', 'Content-Type'].includes(boundName));
}

function arbitraryMember(member: Member, depth: number): fc.Arbitrary<unknown> {
  if (member.location === 'status') return fc.constantFrom(200, 202);
  if (member.location === 'header') return word;
  return arbitraryShape(member.shape, depth);
}

function arbitraryShape(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  if (shape.kind === 'structure') {
    // The query protocol cannot send an empty structure.
    return arbitraryStructure(shape, depth - 1).filter(
      (value) => shape.members.size === 0 || Object.keys(value).length > 0,
    );
  }
  if (shape.kind === 'list') return fc.array(arbitraryShape(shape.item, depth), { minLength: 1, maxLength: 3 });
  if (shape.kind === 'map') return fc.dictionary(word, arbitraryShape(shape.value, depth), { minKeys: 1, maxKeys: 3 });
  return scalars[shape.kind];
}
