import { expect, test } from 'vitest';
import type { AwsError } from '../core/errors.ts';
import type { Constraint, Constraints } from './constraints.ts';
import type { Routed, ServiceName } from './model.ts';
import { loadModels, validate } from './protocol.ts';

const models = await loadModels();

function routed(service: ServiceName, name: string): Routed {
  return {
    service: models[service],
    operation: models[service].operations.get(name)!,
    labels: {},
    parameters: new Map(),
  };
}

function report(service: ServiceName, operation: string, input: object, constraints?: Constraints): string | undefined {
  try {
    validate(routed(service, operation), input, constraints);
  } catch (error) {
    return `${(error as AwsError).status} ${(error as AwsError).code}: ${(error as AwsError).message}`;
  }
  return undefined;
}

test('a session name outside its pattern is reported as STS does', () => {
  const constraints = { AssumeRoleRequest: { RoleSessionName: { length: [2, 64], pattern: '[\\w+=,.@-]*' } } } as const;
  const input = { RoleArn: 'arn:aws:iam::123456789012:role/r', RoleSessionName: 'Session1:2' };
  expect(report('sts', 'AssumeRole', input, constraints)).toBe(
    "400 ValidationError: 1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
  );
  expect(report('sts', 'AssumeRole', { ...input, RoleSessionName: 'Session1' }, constraints)).toBeUndefined();
});

test.each([
  ['iam', 'ValidationError'],
  ['sts', 'ValidationError'],
  ['lambda', 'ValidationException'],
  ['logs', 'InvalidParameterException'],
  ['apigateway', 'ValidationException'],
] as const)('%s reports a missing member as %s', (service, code) => {
  const operation = {
    iam: 'GetRole',
    sts: 'AssumeRole',
    lambda: 'DeleteAlias',
    logs: 'DeleteLogGroup',
    apigateway: 'GetStage',
  };
  expect(report(service, operation[service], {})).toMatch(
    new RegExp(
      `^400 ${code}: \\d validation errors? detected: Value null at '[a-z]\\w+' failed to satisfy constraint: Member must not be null`,
    ),
  );
});

test('several findings are counted and joined', () => {
  expect(report('sts', 'AssumeRole', {})).toBe(
    "400 ValidationError: 2 validation errors detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null; Value null at 'roleSessionName' failed to satisfy constraint: Member must not be null",
  );
});

test('members of list entries are found by their number', () => {
  const input = { RoleArn: 'a', RoleSessionName: 'b', Tags: [{ Key: 'k', Value: 'v' }, { Key: 'k' }] };
  expect(report('sts', 'AssumeRole', input)).toContain("Value null at 'tags.2.member.value' failed");
});

test('an operation without input is valid, and so is an input without constraints', () => {
  expect(report('iam', 'GetAccountSummary', {})).toBeUndefined();
  expect(report('iam', 'ListUsers', { PathPrefix: '' })).toBeUndefined();
});

const failed = (value: string, rule: string) => `Value ${value} failed to satisfy constraint: ${rule}`;

test.each<[string, Constraint, unknown, string | undefined]>([
  [
    'too long',
    { length: [1, 3] },
    'abcd',
    failed("'abcd' at 'policy'", 'Member must have length less than or equal to 3'),
  ],
  ['too short', { length: [1, 3] }, '', failed("'' at 'policy'", 'Member must have length greater than or equal to 1')],
  ['long enough in characters', { length: [1, 3] }, '😀😀😀', undefined],
  [
    'none of the values',
    { values: ['A', 'B'] },
    'C',
    failed("'C' at 'policy'", 'Member must satisfy enum value set: [A, B]'),
  ],
  ['one of the values', { values: ['A', 'B'] }, 'B', undefined],
  [
    'matched in part only',
    { pattern: '[a-z]+' },
    'abc1',
    failed("'abc1' at 'policy'", 'Member must satisfy regular expression pattern: [a-z]+'),
  ],
  [
    'held against its own expression',
    { pattern: '(?i)x', matches: /^x$/i },
    'y',
    failed("'y' at 'policy'", 'Member must satisfy regular expression pattern: (?i)x'),
  ],
])('a string that is %s', (_, constraint, value, finding) => {
  const input = { RoleArn: 'a', RoleSessionName: 'b', Policy: value };
  const found = report('sts', 'AssumeRole', input, { AssumeRoleRequest: { Policy: constraint } });
  expect(found).toBe(finding && `400 ValidationError: 1 validation error detected: ${finding}`);
});

test('numbers have ranges', () => {
  const duration = (DurationSeconds: number) =>
    report(
      'sts',
      'AssumeRole',
      { RoleArn: 'a', RoleSessionName: 'b', DurationSeconds },
      { '*': { DurationSeconds: { range: [900, 43200] } } },
    );
  expect(duration(899)).toContain(
    "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
  );
  expect(duration(43201)).toContain('Member must have value less than or equal to 43200');
  expect(duration(900)).toBeUndefined();
});

test('entries of lists and maps are reported together (recorded of Lambda in Nov 2025: keys, values, a least length of 0)', () => {
  const constraints: Constraints = {
    '*': {
      TransitiveTagKeys: { items: { length: [1, 3] } },
      Variables: { mapKeys: { pattern: '[a-zA-Z]+' }, mapValues: { length: [0, 2] } },
    },
  };
  expect(
    report('sts', 'AssumeRole', { RoleArn: 'a', RoleSessionName: 'b', TransitiveTagKeys: ['ab', 'abcd'] }, constraints),
  ).toContain(
    "Value '[ab, abcd]' at 'transitiveTagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 3, Member must have length greater than or equal to 1, Member must not be null]",
  );
  const found = report(
    'lambda',
    'UpdateFunctionConfiguration',
    { FunctionName: 'f', Environment: { Variables: { a1: 'xyz' } } },
    constraints,
  );
  expect(found).toContain(
    'Map keys must satisfy constraint: [Member must satisfy regular expression pattern: [a-zA-Z]+]',
  );
  expect(found).toContain(
    'Map value must satisfy constraint: [Member must have length less than or equal to 2, Member must have length greater than or equal to 0, Member must not be null]',
  );
});

test('a constraint of the structure comes before one for all structures', () => {
  const constraints: Constraints = {
    '*': { RoleName: { length: [1, 2] } },
    GetRoleRequest: { RoleName: { length: [1, 9] } },
  };
  expect(report('iam', 'GetRole', { RoleName: 'abc' }, constraints)).toBeUndefined();
  expect(report('iam', 'DeleteRole', { RoleName: 'abc' }, constraints)).toContain('less than or equal to 2');
});

test('unverified: a secret is not printed', () => {
  const constraints: Constraints = { '*': { Password: { length: [1, 3] } } };
  expect(report('iam', 'CreateLoginProfile', { UserName: 'a', Password: 'hunter2' }, constraints)).toBe(
    "400 ValidationError: 1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length less than or equal to 3",
  );
});

test('a report ends after a hundred findings', () => {
  const Tags = Array.from({ length: 10_000 }, () => ({}));
  expect(report('sts', 'AssumeRole', { RoleArn: 'a', RoleSessionName: 'b', Tags })).toMatch(
    /^400 ValidationError: 100 validation errors/,
  );
});
