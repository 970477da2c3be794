import { describe, expect, test } from 'vitest';
import { managedPolicy, managedPolicyArns } from '../src/identity/policies/managed-policies.ts';
import { compilePolicy, decide, validatePolicy } from '../src/policy/index.ts';

// Every policy that AWS keeps is probed with requests derived from its own statements. What to expect is read off the JSON
// by the plain evaluator below, which shares nothing with the engine: no parser, no compiled patterns, no index.

type List = string | readonly string[];
type Values = Readonly<Record<string, string | readonly string[]>>;

interface PlainStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: List;
  readonly NotAction?: List;
  readonly Resource?: List;
  readonly NotResource?: List;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, List | boolean>>>>;
}

interface Probe {
  readonly action: string;
  readonly resource: string;
  readonly context: Values;
}

const list = (value: List): readonly string[] => (typeof value === 'string' ? [value] : value);

/** `*` and `?`, the simplest way there is. */
function like(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') {
    for (let at = 0; at <= text.length; at++) if (like(pattern.slice(1), text.slice(at))) return true;
    return false;
  }
  const fits = text !== '' && (pattern[0] === '?' || pattern[0] === text[0]);
  return fits && like(pattern.slice(1), text.slice(1));
}

/** Six segments, the last one with its colons; those that a pattern leaves out are `*`. */
function segments(arn: string): string[] {
  const parts = arn.split(':');
  const six = [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(':')] : [])];
  return [...six, ...Array<string>(6 - six.length).fill('*')];
}

function likeArn(pattern: string, text: string): boolean {
  if (pattern === '*') return true;
  const actual = segments(text);
  return text.startsWith('arn:') && segments(pattern).every((segment, at) => like(segment, actual[at]!));
}

/** Puts in the values of variables; undefined when one is missing. */
function fillIn(text: string, context: Values): string | undefined {
  const start = text.indexOf('${');
  if (start < 0) return text;
  const end = text.indexOf('}', start);
  const value = context[text.slice(start + 2, end).toLowerCase()];
  const rest = fillIn(text.slice(end + 1), context);
  return typeof value === 'string' && rest !== undefined ? text.slice(0, start) + value + rest : undefined;
}

function compare(operator: string, expected: string, actual: string): boolean {
  if (operator.includes('IgnoreCase') || operator === 'Bool') return expected.toLowerCase() === actual.toLowerCase();
  if (operator.startsWith('Arn')) return likeArn(expected, actual);
  if (operator.endsWith('Like')) return like(expected, actual);
  if (operator === 'NumericGreaterThanEquals') return Number(actual) >= Number(expected);
  if (operator.startsWith('String')) return expected === actual;
  throw new Error(`the evaluator of this test does not know ${operator}`);
}

function holds(written: string, key: string, values: List | boolean, context: Values): boolean {
  const [set, name] = written.includes(':') ? (written.split(':') as [string, string]) : [undefined, written];
  const ifExists = name.endsWith('IfExists');
  const operator = ifExists ? name.slice(0, -'IfExists'.length) : name;
  const expected = (typeof values === 'boolean' ? [String(values)] : list(values)).map((each) => fillIn(each, context));
  const actual = context[key.toLowerCase()];
  if (operator === 'Null') return expected.includes(String(actual === undefined));
  const negated = operator.includes('Not');
  if (actual === undefined) return set === 'ForAllValues' || ifExists || (negated && set === undefined);
  const fits = (value: string) =>
    expected.some((each) => each !== undefined && compare(operator, each, value)) !== negated;
  if (set === undefined) return typeof actual === 'string' && fits(actual);
  return set === 'ForAllValues' ? list(actual).every(fits) : list(actual).some(fits);
}

function applies(statement: PlainStatement, { action, resource, context }: Probe): boolean {
  const { Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  const named = list(Action ?? NotAction!).some((each) => like(each.toLowerCase(), action.toLowerCase()));
  if (named !== (Action !== undefined)) return false;
  const covered = list(Resource ?? NotResource!).some((each) => likeArn(fillIn(each, context) ?? '', resource));
  if (covered !== (Resource !== undefined)) return false;
  const conditions = Object.entries(Condition);
  return conditions.every(([operator, block]) =>
    Object.entries(block).every(([key, values]) => holds(operator, key, values, context)),
  );
}

function isAllowed(statements: readonly PlainStatement[], probe: Probe): boolean {
  const effects = statements.filter((each) => applies(each, probe)).map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}

const plain = (text: string) => text.replaceAll('*', 'x').replaceAll('?', 'x');

/** Values under which the conditions and the variables of a statement come true, where one value for each key will do. */
function contextFor(statement: PlainStatement): Values {
  const context: Record<string, string | readonly string[]> = {};
  for (const part of JSON.stringify(statement).split('${').slice(1)) {
    context[part.slice(0, part.indexOf('}')).toLowerCase()] = '123456789012';
  }
  for (const [operator, block] of Object.entries(statement.Condition ?? {})) {
    for (const [key, values] of Object.entries(block)) {
      const [first = ''] = typeof values === 'boolean' ? [String(values)] : list(values);
      if (operator === 'Null' ? first === 'true' : operator.includes('Not')) continue;
      const value = operator === 'Null' ? 'x' : (fillIn(first, context) ?? '');
      const filled = operator.includes('Arn') ? segments(value).map(plain).join(':') : plain(value);
      context[key.toLowerCase()] ??= operator.startsWith('For') ? [filled] : filled;
    }
  }
  return context;
}

/** A request that the statement speaks of, its wildcards filled; none for those that say what they do not speak of. */
function probesOf(statement: PlainStatement): Probe[] {
  const { Action, Resource } = statement;
  if (!Action || !Resource) return [];
  const context = contextFor(statement);
  const action = list(Action)[0]!;
  const resource = fillIn(list(Resource).at(-1)!, context)!;
  return [
    {
      action: action === '*' ? 'anything:DoIt' : plain(action),
      resource: resource === '*' ? 'arn:aws:any:us-east-1:123456789012:thing' : segments(resource).map(plain).join(':'),
      context,
    },
  ];
}

/** What no policy names. */
const strange: Probe = { action: 'nothing-at-all:DoIt', resource: '*', context: {} };

/** The same request with one thing wrong: another service, one character of the action, one of each part of the ARN. */
function nearMissesOf({ action, resource, context }: Probe): Probe[] {
  const parts = segments(resource);
  const changed = [2, 3, 4, 5].map((at) => parts.map((part, index) => (index === at ? `~${part.slice(1)}` : part)));
  return [
    { action: 'nothing-at-all:DoIt', resource, context },
    { action: `${action.slice(0, -1)}~`, resource, context },
    ...changed.map((each) => ({ action, resource: each.join(':'), context })),
    { action, resource, context: {} },
  ];
}

describe("AWS's managed policies answer as they read", () => {
  const arns = managedPolicyArns();
  const account = '123456789012';
  const caller = { kind: 'user', account, arn: `arn:aws:iam::${account}:user/ann` } as const;
  const wrong: string[] = [];
  const neverAllowed: string[] = [];
  const neverRefused: string[] = [];

  function probe(arn: string): void {
    const { document, name } = managedPolicy(arn)!;
    const { Statement } = JSON.parse(document) as { Statement: PlainStatement | PlainStatement[] };
    const statements = Array.isArray(Statement) ? Statement : [Statement];
    const identity = [compilePolicy(validatePolicy(document, 'identity'), { name, arn, layer: 'identity' })];
    const probes = statements.flatMap(probesOf).slice(0, 12);
    const answers = [strange, ...probes, ...probes.flatMap(nearMissesOf)].map((each) => {
      const expected = isAllowed(statements, each);
      const context = new Map(Object.entries(each.context));
      const query = { caller, action: each.action, resource: each.resource, resourceAccount: account, context };
      if ((decide(query, { identity }).effect === 'allow') !== expected) wrong.push(`${name}: ${JSON.stringify(each)}`);
      return expected;
    });
    const mayAllow = statements.some(({ Effect }) => Effect === 'Allow');
    if (mayAllow && !answers.includes(true)) neverAllowed.push(name);
    if (!answers.includes(false)) neverRefused.push(name);
  }

  test('matching requests and near misses, for each policy', () => {
    for (const arn of arns) probe(arn);
    expect(wrong).toEqual([]);
    // The one denies what it allows on every resource but some, which are not tried; the other allows everything.
    expect([neverAllowed, neverRefused]).toEqual([['AmazonSecurityLakePermissionsBoundary'], ['AdministratorAccess']]);
  });
});
