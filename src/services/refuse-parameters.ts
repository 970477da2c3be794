import { notImplemented } from '../core/not-implemented.ts';

/**
 * Refuses parameters that AWS has and Sekisho has not: to take them and do nothing would be a lie. False, empty texts and
 * empty lists ask for nothing and pass, and so does a parameter's `usual` value, which AWS takes when none is given.
 * `operation` such as `logs:CreateLogGroup`.
 */
export function refuseParameters<Input extends object, Name extends keyof Input & string>(
  operation: string,
  input: Input,
  names: readonly Name[],
  usual: { readonly [Key in Name]?: Input[Key] } = {},
): void {
  const asked = names.find((name) => !asksNothing(input[name]) && input[name] !== usual[name]);
  if (asked) throw notImplemented(`The parameter ${asked} of ${operation}`);
}

function asksNothing(value: unknown): boolean {
  if (value === undefined || value === false || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}
