import type { Constraint } from './constraints.ts';

/** The rules that a value breaks, in AWS's words. */
export function brokenRules(constraint: Constraint, value: unknown): string[] {
  return rulesOf(constraint)
    .filter((rule) => !rule.holds(value))
    .map((rule) => rule.text);
}

/** The rules of each constraint that has been asked for, so that patterns are compiled once. */
const compiled = new WeakMap<Constraint, readonly Rule[]>();

function rulesOf(constraint: Constraint): readonly Rule[] {
  const rules = compiled.get(constraint) ?? compile(constraint);
  compiled.set(constraint, rules);
  return rules;
}

interface Rule {
  readonly text: string;
  readonly holds: (value: unknown) => boolean;
}

/** A constraint as rules, in the order in which AWS lists them. */
function compile(constraint: Constraint): Rule[] {
  const { length, range, values, items, mapKeys, mapValues } = constraint;
  return [
    ...bounds('length', length, sizeOf),
    ...bounds('value', range, Number),
    ...(constraint.pattern === undefined ? [] : [patternRule(constraint.pattern, constraint.matches)]),
    ...(values ? [enumRule(values)] : []),
    ...(mapKeys ? [entriesRule('Map keys must', mapKeys, Object.keys, true)] : []),
    ...(mapValues ? [entriesRule('Map value must', mapValues, Object.values, mapValues.nullable)] : []),
    ...(items ? [entriesRule('Member must', items, Object.values, items.nullable)] : []),
  ];
}

type Measure = (value: unknown) => number;

/** Most before least; a least length of zero always holds, and is told only where all rules of entries are. */
function bounds(what: 'length' | 'value', range: Constraint['range'], measure: Measure): Rule[] {
  if (!range) return [];
  const [least, most] = range;
  const above = { text: `Member must have ${what} less than or equal to ${most}`, holds: atMost(measure, most) };
  const below = { text: `Member must have ${what} greater than or equal to ${least}`, holds: atLeast(measure, least) };
  return most === undefined ? [below] : [above, below];
}

function atMost(measure: Measure, most = Number.POSITIVE_INFINITY): Rule['holds'] {
  return (value) => measure(value) <= most;
}

function atLeast(measure: Measure, least: number): Rule['holds'] {
  return (value) => measure(value) >= least;
}

function patternRule(pattern: string, matches: RegExp | undefined): Rule {
  const whole = matches ?? new RegExp(`^(?:${pattern})$`, 'u');
  return {
    text: `Member must satisfy regular expression pattern: ${pattern}`,
    holds: (value) => whole.test(String(value)),
  };
}

function enumRule(values: readonly string[]): Rule {
  return {
    text: `Member must satisfy enum value set: [${values.join(', ')}]`,
    holds: (value) => values.includes(String(value)),
  };
}

/**
 * AWS lists with the rules of entries that none may be null, unless it may, as no key is; null entries never come here.
 */
function entriesRule(
  subject: string,
  constraint: Constraint,
  entries: (value: object) => unknown[],
  isNullable = false,
): Rule {
  const rules = rulesOf(constraint).map((rule) => rule.text);
  const texts = isNullable ? rules : [...rules, 'Member must not be null'];
  return {
    text: `${subject} satisfy constraint: [${texts.join(', ')}]`,
    holds: (value) => entries(value as object).every((entry) => satisfies(constraint, entry)),
  };
}

function satisfies(constraint: Constraint, value: unknown): boolean {
  return rulesOf(constraint).every((rule) => rule.holds(value));
}

/** Characters are Unicode's, not UTF-16's. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length - surrogatePairs(value);
  if (Buffer.isBuffer(value) || Array.isArray(value)) return value.length;
  return Object.keys(value ?? {}).length;
}

function surrogatePairs(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at++) if (text.codePointAt(at)! > 0xffff) pairs++;
  return pairs;
}
