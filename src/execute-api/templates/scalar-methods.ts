import type { MethodOn, MethodTable } from './method-table.ts';
import type { Value } from './values.ts';

/** https://docs.oracle.com/javase/8/docs/api/java/lang/Number.html */
export const numberMethods: MethodTable<number> = new Map<string, MethodOn<number>>([
  ['intValue', (self) => Math.trunc(self)],
  ['longValue', (self) => Math.trunc(self)],
  ['doubleValue', (self) => self],
  ['compareTo', (self, [other]) => compare(self, other)],
  // Templates have no numbers of their own to parse text with; they borrow these of any number.
  ['parseInt', (_self, [text]) => parse(text)],
  ['parseLong', (_self, [text]) => parse(text)],
]);

export const booleanMethods: MethodTable<boolean> = new Map<string, MethodOn<boolean>>([
  ['booleanValue', (self) => self],
]);

function compare(self: number, other: Value | undefined): Value {
  return typeof other === 'number' ? Math.sign(self - other) : null;
}

function parse(text: Value | undefined): Value {
  return typeof text === 'string' && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}
