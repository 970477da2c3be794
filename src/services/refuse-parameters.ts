import { notImplemented } from '../core/not-implemented.ts';

/**
 * Refuses parameters that AWS has and Sekisho has not: to take them and do nothing would be a lie. False, empty texts
 * and empty lists ask for nothing and pass. `operation` such as `logs:CreateLogGroup`.
 */
export function refuseParameters<Input extends object>(
  operation: string,
  input: Input,
  names: readonly (keyof Input & string)[],
): void {
  const asked = names.find((name) => !asksNothing(input[name]));
  if (asked) throw notImplemented(`The parameter ${asked} of ${operation}`);
}

function asksNothing(value: unknown): boolean {
  if (value === undefined || value === false || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}
