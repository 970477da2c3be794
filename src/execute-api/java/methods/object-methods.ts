import { isEqual } from '../equals.ts';
import { hashCode } from '../hash-code.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { javaClass } from './java-class.ts';
import { methods } from './overloads.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Object.html */
export const objectMethods = methods<NonNullable<Value>>(
  [
    ['toString()', (self, _args, budget) => toText(self, budget)],
    ['equals(Object)', (self, [other = null], budget) => isEqual(self, other, budget)],
    ['getClass()', javaClass],
    ['hashCode()', (self, _args, budget) => hashCode(self, budget)],
  ],
  'notify notifyAll wait',
);
