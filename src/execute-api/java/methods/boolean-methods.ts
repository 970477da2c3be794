import type { Value } from '../value.ts';
import { castFailure, failure } from './arguments.ts';
import { methods } from './overloads.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Boolean.html */
export const booleanMethods = methods<boolean>(
  [
    ['booleanValue()', (self) => self],
    ['compareTo(Boolean)', (self, [other]) => Number(self) - Number(notNull(other))],
    ['compareTo(Object)', castFailure],
    ['compare(boolean,boolean)', (_self, [one, other]) => Number(one) - Number(other)],
    ['logicalAnd(boolean,boolean)', (_self, [one, other]) => one === true && other === true],
    ['logicalOr(boolean,boolean)', (_self, [one, other]) => one === true || other === true],
    ['logicalXor(boolean,boolean)', (_self, [one, other]) => one !== other],
    ['hashCode(boolean)', (_self, [value]) => (value === true ? 1231 : 1237)],
    ['parseBoolean(String)', (_self, [text]) => isTrue(text)],
    ['valueOf(String)', (_self, [text]) => isTrue(text)],
    ['valueOf(boolean)', (_self, [value = null]) => value],
    ['toString(boolean)', (_self, [value]) => String(value)],
  ],
  'describeConstable getBoolean',
);

function isTrue(text: Value | undefined): boolean {
  return typeof text === 'string' && text.toLowerCase() === 'true';
}

function notNull(value: Value | undefined): boolean {
  if (typeof value !== 'boolean') throw failure('NullPointerException');
  return value;
}
