import { arnLike } from './arn.ts';
import { binaryEquals } from './binary.ts';
import { bool } from './bool.ts';
import { readDate } from './date.ts';
import { ipAddress } from './ip-address.ts';
import { readNumber } from './numeric.ts';
import { negated, type Operator, positive } from './operator.ts';
import { equal, greater, greaterOrEqual, less, lessOrEqual, ordered } from './ordered.ts';
import { stringEquals, stringEqualsIgnoreCase, stringLike } from './string.ts';

/**
 * Every condition operator but Null, which asks about the key and not about its value. A name that has no row here is
 * refused, never skipped.
 */
export const operators: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', positive(stringEquals)],
  ['StringNotEquals', negated(stringEquals)],
  ['StringEqualsIgnoreCase', positive(stringEqualsIgnoreCase)],
  ['StringNotEqualsIgnoreCase', negated(stringEqualsIgnoreCase)],
  ['StringLike', positive(stringLike)],
  ['StringNotLike', negated(stringLike)],
  ['NumericEquals', positive(ordered(readNumber, equal))],
  ['NumericNotEquals', negated(ordered(readNumber, equal))],
  ['NumericLessThan', positive(ordered(readNumber, less))],
  ['NumericLessThanEquals', positive(ordered(readNumber, lessOrEqual))],
  ['NumericGreaterThan', positive(ordered(readNumber, greater))],
  ['NumericGreaterThanEquals', positive(ordered(readNumber, greaterOrEqual))],
  ['DateEquals', positive(ordered(readDate, equal))],
  ['DateNotEquals', negated(ordered(readDate, equal))],
  ['DateLessThan', positive(ordered(readDate, less))],
  ['DateLessThanEquals', positive(ordered(readDate, lessOrEqual))],
  ['DateGreaterThan', positive(ordered(readDate, greater))],
  ['DateGreaterThanEquals', positive(ordered(readDate, greaterOrEqual))],
  ['Bool', positive(bool)],
  ['BinaryEquals', positive(binaryEquals)],
  ['IpAddress', positive(ipAddress)],
  ['NotIpAddress', negated(ipAddress)],
  ['ArnEquals', positive(arnLike)],
  ['ArnLike', positive(arnLike)],
  ['ArnNotEquals', negated(arnLike)],
  ['ArnNotLike', negated(arnLike)],
]);
