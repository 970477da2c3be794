import { compileArnValue } from '../patterns/arn-pattern.ts';
import { matchesAny } from '../patterns/pattern.ts';
import type { ValueTest } from './operator.ts';

const anArn = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:/;

/** ArnEquals and ArnLike are the same: both take wildcards. What is no ARN fits nothing. */
export function arnLike(values: readonly string[], variables: boolean): ValueTest {
  const patterns = values.map((value) => compileArnValue(value, variables));
  return (actual, context) => anArn.test(actual) && matchesAny(patterns, actual, context);
}
