import type { RequestContext } from '../request-context.ts';

/** Whether one value of the request fits any of the policy's values. A variable without a value fits nothing. */
export type ValueTest = (actual: string, context: RequestContext) => boolean;

/**
 * One condition operator, without set operator and IfExists.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export interface Operator {
  /** A negated operator holds when its positive test fails for every value: NOR. It also holds when the key is missing. */
  readonly negated: boolean;
  readonly compile: (values: readonly string[], variables: boolean) => ValueTest;
}

export function positive(compile: Operator['compile']): Operator {
  return { negated: false, compile };
}

export function negated(compile: Operator['compile']): Operator {
  return { negated: true, compile };
}
