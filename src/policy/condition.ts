import type { Condition } from './document.ts';
import { syntaxError } from './errors.ts';
import type { Operator, ValueTest } from './operators/operator.ts';
import { type OperatorName, parseOperator } from './operators/operator-name.ts';
import { operators } from './operators/table.ts';
import type { RequestContext } from './request-context.ts';

type KeyValue = ReturnType<RequestContext['get']>;
type Holds = (value: KeyValue, context: RequestContext) => boolean;

/** One operator and key of a statement, ready to be asked. */
export interface CompiledCondition {
  readonly operator: string;
  readonly key: string;
  readonly lowerCaseKey: string;
  readonly expected: readonly string[];
  readonly holds: Holds;
}

/** Throws MalformedPolicyDocumentException for an operator that is not known: a condition is never skipped. */
export function compileCondition(condition: Condition, variables: boolean): CompiledCondition {
  const name = parseOperator(condition.operator);
  if (!name) throw syntaxError();
  const { operator, key, values } = condition;
  const holds = name.base === 'Null' ? nullHolds(values) : compileHolds(name, values, variables);
  return { operator, key, lowerCaseKey: key.toLowerCase(), expected: values, holds };
}

/** Null: "true" asks that the key is absent, "false" that it is there with a value. */
function nullHolds(values: readonly string[]): Holds {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return (value) => wanted.has(String(isMissing(value)));
}

function compileHolds(name: OperatorName, values: readonly string[], variables: boolean): Holds {
  const operator = operators.get(name.base)!;
  const test = operator.compile(values, variables);
  if (name.set === 'ForAllValues') return forAllValues(operator, test);
  if (name.set === 'ForAnyValue') return forAnyValue(operator, test, name.ifExists);
  return singleValue(operator, test, name.ifExists);
}

/**
 * Without a set operator a key must have one value; a multi-valued key does not match.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function singleValue({ negated }: Operator, test: ValueTest, ifExists: boolean): Holds {
  return (value, context) => {
    if (typeof value === 'string') return test(value, context) !== negated;
    return isMissing(value) && (ifExists || negated);
  };
}

/** Every value of the request fits. True when there is none: the key is missing or its values are empty. */
function forAllValues({ negated }: Operator, test: ValueTest): Holds {
  return (value, context) => isEmptySet(value) || asList(value).every((each) => test(each, context) !== negated);
}

/** At least one value of the request fits. False when there is none, unless IfExists asks only about keys that are there. */
function forAnyValue({ negated }: Operator, test: ValueTest, ifExists: boolean): Holds {
  return (value, context) => {
    if (isMissing(value)) return ifExists;
    return !isEmptySet(value) && asList(value).some((each) => test(each, context) !== negated);
  };
}

function isMissing(value: KeyValue): boolean {
  return value === undefined || (typeof value !== 'string' && value.length === 0);
}

/** "A null data set, such as an empty string". */
function isEmptySet(value: KeyValue): boolean {
  return asList(value).every((each) => each === '');
}

function asList(value: KeyValue): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}
