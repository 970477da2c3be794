import type { Keyword } from '../schema.ts';
import { additionalItems } from './additional-items.ts';
import { additionalProperties } from './additional-properties.ts';
import { allOf } from './all-of.ts';
import { anyOf } from './any-of.ts';
import { dependencies } from './dependencies.ts';
import { enumeration } from './enum.ts';
import { format } from './format.ts';
import { maxItems } from './max-items.ts';
import { maxLength } from './max-length.ts';
import { maxProperties } from './max-properties.ts';
import { maximum } from './maximum.ts';
import { minItems } from './min-items.ts';
import { minLength } from './min-length.ts';
import { minProperties } from './min-properties.ts';
import { minimum } from './minimum.ts';
import { multipleOf } from './multiple-of.ts';
import { not } from './not.ts';
import { oneOf } from './one-of.ts';
import { pattern } from './pattern.ts';
import { required } from './required.ts';
import { type } from './type.ts';
import { uniqueItems } from './unique-items.ts';

/** In the order in which an instance is held against them: that of their names, and `format` last. */
export const keywords: readonly (readonly [name: string, keyword: Keyword])[] = [
  ['additionalItems', additionalItems],
  ['additionalProperties', additionalProperties],
  ['allOf', allOf],
  ['anyOf', anyOf],
  ['dependencies', dependencies],
  ['enum', enumeration],
  ['maxItems', maxItems],
  ['maxLength', maxLength],
  ['maxProperties', maxProperties],
  ['maximum', maximum],
  ['minItems', minItems],
  ['minLength', minLength],
  ['minProperties', minProperties],
  ['minimum', minimum],
  ['multipleOf', multipleOf],
  ['not', not],
  ['oneOf', oneOf],
  ['pattern', pattern],
  ['required', required],
  ['type', type],
  ['uniqueItems', uniqueItems],
  ['format', format],
];
