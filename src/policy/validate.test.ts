import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AwsError } from '../core/errors.ts';
import { compilePolicy } from './compile.ts';
import type { PolicyKind } from './document.ts';
import { validatePolicy } from './validate.ts';

interface Recorded {
  readonly invalid: readonly { readonly message: string; readonly document: unknown }[];
  readonly valid: readonly object[];
}

const file = new URL('./corpus/malformed-policies.json', import.meta.url);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
const text = (document: unknown) => (typeof document === 'string' ? document : JSON.stringify(document));
const of = (statement: object, rest: object = { Version: '2012-10-17' }) => text({ ...rest, Statement: statement });

function refusal(document: string, kind: PolicyKind = 'identity'): string {
  try {
    validatePolicy(document, kind);
  } catch (error) {
    expect(error).toBeInstanceOf(AwsError);
    expect(error).toMatchObject({ code: 'MalformedPolicyDocumentException', status: 400 });
    return (error as AwsError).message;
  }
  return 'accepted';
}

describe('documents recorded on AWS', () => {
  test.each(recorded.invalid)('$message $document', ({ message, document }) => {
    expect(refusal(text(document))).toBe(message);
  });

  test.each(recorded.valid.map((document) => [text(document)]))('accepted and compiled: %s', (document) => {
    const compiled = compilePolicy(validatePolicy(document, 'identity'), { name: 'recorded', layer: 'identity' });
    expect(compiled.statements.length).toBeGreaterThan(0);
  });
});

const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } };
const syntax = 'Syntax errors in policy.';
const legacy = 'The policy failed legacy parsing';
const actions =
  'Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity';

describe('what each element must look like', () => {
  const identity: [string, string, string][] = [
    [
      'a key twice in a statement',
      `{"Version":"2012-10-17","Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}`,
      syntax,
    ],
    [
      'a key twice in a condition',
      of({}).replace(
        '{}',
        `{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"a":"true","a":"false"}}}`,
      ),
      syntax,
    ],
    [
      '__proto__ as an element',
      `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","__proto__":{}}}`,
      syntax,
    ],
    ['constructor as a condition operator', of({ ...read, Condition: { constructor: { a: 'b' } } }), syntax],
    ['an unknown condition operator', of({ ...read, Condition: { StringEqual: { a: 'b' } } }), syntax],
    ['an operator in another case (unverified)', of({ ...read, Condition: { stringequals: { a: 'b' } } }), syntax],
    ['IfExists on Null', of({ ...read, Condition: { NullIfExists: { a: 'true' } } }), syntax],
    ['an unknown set operator', of({ ...read, Condition: { 'ForEachValue:StringEquals': { a: 'b' } } }), syntax],
    ['an object as a condition value', of({ ...read, Condition: { StringEquals: { a: { b: 'c' } } } }), syntax],
    ['a version that is none', of(read, { Version: '2013-10-17' }), syntax],
    ['an unknown element', of({ ...read, Resources: '*' }), syntax],
    ['an unknown top element', of(read, { Version: '2012-10-17', Conditions: {} }), syntax],
    ['a list of actions with a number', of({ ...read, Action: [1] }), syntax],
    ['a principal', of({ ...read, Principal: '*' }), 'Policy document should not specify a principal.'],
    [
      'a Sid with a space',
      of({ ...read, Sid: 'a b' }),
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    ],
    [
      'two colons in an action',
      of({ ...read, Action: 's3:Get:Object' }),
      'Actions/Condition can contain only one colon.',
    ],
    ['a vendor with a wildcard', of({ ...read, Action: 's*:Get' }), 'Vendor s* is not valid'],
    [
      'an IAM resource with a region',
      of({ ...read, Resource: 'arn:aws:iam:us-east-1:123456789012:user/a' }),
      'IAM resource arn:aws:iam:us-east-1:123456789012:user/a cannot contain region information.',
    ],
    [
      'a bucket with a region',
      of({ ...read, Resource: 'arn:aws:s3:us-east-1:123456789012:bucket' }),
      'Resource arn:aws:s3:us-east-1:123456789012:bucket can not contain region information.',
    ],
    [
      'an IAM resource of no kind',
      of({ ...read, Resource: 'arn:aws:iam:::bucket' }),
      'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.',
    ],
    [
      'a wildcard as the service (unverified)',
      of({ ...read, Resource: 'arn:aws:*:us-east-1:123456789012:x' }),
      'Resource vendor must be fully qualified and cannot contain regexes.',
    ],
    [
      'something else than arn before the partition (unverified)',
      of({ ...read, Resource: 'nra:aws:s3:::b' }),
      'Resource nra:aws:s3:::b must be in ARN format or "*".',
    ],
    [
      'two wrong resources: the first by code points',
      of({ ...read, Resource: ['arn:error:s3::b', 'arn:error:s3:::b'] }),
      'Partition "error" is not valid for resource "arn:error:s3:::b".',
    ],
    ['a date that is none', of({ ...read, Condition: { DateLessThan: { a: 'soon' } } }), legacy],
    [
      'IAM root, star and a partition pattern',
      of({ ...read, Resource: ['arn:aws:iam::123456789012:root', 'arn:aws:iam::*:*', 'arn:*:kms:*:*:key/*'] }),
      'accepted',
    ],
    [
      'the short form of execute-api',
      of({ ...read, Resource: 'execute-api:/*' }),
      'Partition "/*" is not valid for resource "arn:/*:*:*:*:*".',
    ],
  ];
  test.each(identity)('identity policy: %s', (_, document, message) => expect(refusal(document)).toBe(message));

  const trusts: [string, object, string][] = [
    ['a service', trust, 'accepted'],
    ['a wildcard that covers only actions of trust (unverified)', { ...trust, Action: 'sts:AssumeRole*' }, 'accepted'],
    ['sts:TagSession', { ...trust, Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'] }, 'accepted'],
    ['an action that STS does not have', { ...trust, Action: 'sts:BadAssumeRole' }, actions],
    ['an action of another service', { ...trust, Action: 's3:GetObject' }, actions],
    ['every action', { ...trust, Action: '*' }, actions],
    ['NotAction', { Effect: 'Allow', Principal: '*', NotAction: 'sts:AssumeRole' }, actions],
    ['a resource', { ...trust, Resource: '*' }, 'Has prohibited field Resource.'],
    ['no principal', { Effect: 'Allow', Action: 'sts:AssumeRole' }, 'Missing required field Principal'],
    [
      'NotPrincipal (unverified)',
      { Effect: 'Deny', Action: 'sts:AssumeRole', NotPrincipal: { AWS: '123456789012' } },
      'Has prohibited field NotPrincipal.',
    ],
    [
      'a wildcard in a principal',
      { ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:user/*' } },
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:user/*"',
    ],
    [
      'a group as principal',
      { ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:group/g' } },
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:group/g"',
    ],
    ['a unique id as principal', { ...trust, Principal: { AWS: 'AIDACKCEVSQ6C2EXAMPLE' } }, 'accepted'],
    ['a principal of no kind', { ...trust, Principal: { Aws: '*' } }, syntax],
  ];
  test.each(trusts)('trust policy: %s', (_, statement, message) =>
    expect(refusal(of(statement), 'trust')).toBe(message),
  );

  const everyone = { ...read, Principal: '*' };
  const resources: [string, string, string][] = [
    ['no version', of(everyone, {}), 'accepted'],
    ['version 2008-10-17', of(everyone, { Version: '2008-10-17' }), 'accepted'],
    ['a Sid with a space (unverified)', of({ ...everyone, Sid: 'a b' }), 'accepted'],
    ['the short form of execute-api', of({ ...everyone, Resource: 'execute-api:/*' }), 'accepted'],
    ['no principal', of(read), 'Missing required field Principal'],
    ['Allow with NotPrincipal', of({ ...read, NotPrincipal: '*' }), 'Allow with NotPrincipal is not allowed.'],
    ['Deny with NotPrincipal', of({ ...read, Effect: 'Deny', NotPrincipal: { AWS: '123456789012' } }), 'accepted'],
    ['no resource', of({ Effect: 'Allow', Action: '*', Principal: '*' }), 'Policy statement must contain resources.'],
  ];
  test.each(resources)('resource policy: %s', (_, document, message) =>
    expect(refusal(document, 'resource')).toBe(message),
  );
});

describe('a statement keeps its place in the text', () => {
  test('line and offsets', () => {
    const document =
      '{\n "Version": "2012-10-17",\n "Statement": [\n  {"Effect":"Allow","Action":"*","Resource":"*"},\n\n  {"Effect":"Deny","Action":"*","Resource":"*"}\n ]\n}';
    const { statements } = validatePolicy(document, 'identity');
    expect(statements.map(({ position }) => position.line)).toEqual([4, 6]);
    const { start, end } = statements[1]!.position;
    expect(JSON.parse(document.slice(start, end))).toEqual({ Effect: 'Deny', Action: '*', Resource: '*' });
  });
});

describe('untrusted text', () => {
  test('arbitrary text is refused with a catalogued error or read', () => {
    fc.assert(fc.property(fc.string(), (any) => void refusal(any)));
  });

  test('arbitrary JSON is refused with a catalogued error or read', () => {
    const element = fc.constantFrom('Effect', 'Action', 'Resource', 'Condition', 'Principal', 'Sid', '__proto__');
    const statement = fc.dictionary(element, fc.oneof(fc.constantFrom('Allow', '*', 'a:b'), fc.jsonValue()));
    const version = fc.constantFrom('2012-10-17', '2008-10-17', 1);
    const kinds = fc.constantFrom<PolicyKind>('identity', 'trust', 'resource', 'session');
    fc.assert(
      fc.property(statement, version, kinds, (made, Version, kind) => void refusal(of(made, { Version }), kind)),
    );
  });

  test('whatever validates compiles', () => {
    const front = fc.constantFrom('arn:aws:s3:::', 'arn:*:kms:*:${aws:a}:', 'arn:aws:iam::*:user/', 'arn:aws:', '');
    const piece = fc.constantFrom('*', '?', ':', 'b', '${aws:username}', '${', '}', "${a, 'b'}", '${*}');
    const arn = fc.tuple(front, fc.array(piece, { maxLength: 6 })).map(([start, rest]) => start + rest.join(''));
    const operator = fc.constantFrom(
      'StringLike',
      'ArnLike',
      'IpAddress',
      'NumericLessThan',
      'BinaryEquals',
      'Null',
      'Bool',
    );
    const statement = fc.record({
      Resource: fc.oneof(arn, fc.array(arn, { maxLength: 2 })),
      operator,
      value: fc.oneof(arn, fc.string()),
    });
    fc.assert(
      fc.property(statement, ({ Resource, operator, value }) => {
        const made = of({ ...read, Resource, Condition: { [operator]: { 'aws:k': value } } });
        fc.pre(refusal(made) === 'accepted');
        compilePolicy(validatePolicy(made, 'identity'), { name: 'made', layer: 'identity' });
      }),
    );
  });

  test.each([
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million braces', '{"a":'.repeat(200_000)],
    ['brackets within the limit of length', '['.repeat(100_000)],
    ['a megabyte of one string', of({ ...read, Resource: `arn:aws:s3:::${'a'.repeat(1_000_000)}` })],
    ['a megabyte of spaces', `${' '.repeat(1_000_000)}{}`],
    ['a hundred thousand unknown members', `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join()}}`],
    ['unknown members within the limit', `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join()}}`],
    ['ten thousand statements', of(Array.from({ length: 10_000 }, () => read))],
  ])('%s is refused', (_, document) => {
    expect(refusal(document)).toBe(syntax);
  });

  test('the most statements that fit are read and compiled', () => {
    const many = of(Array.from({ length: 3_500 }, (_, at) => ({ ...read, Sid: `s${at}` })));
    const compiled = compilePolicy(validatePolicy(many, 'identity'), { name: 'many', layer: 'identity' });
    expect(compiled.statements).toHaveLength(3_500);
  });

  test('a text of openings of variables is read', () => {
    const hostile = of({ ...read, Resource: `arn:aws:s3:::${'${'.repeat(60_000)}` });
    expect(
      compilePolicy(validatePolicy(hostile, 'identity'), { name: 'x', layer: 'identity' }).statements,
    ).toHaveLength(1);
  });
});

describe('a colon inside of a variable ends no field of an ARN', () => {
  const account = '$'.concat('{aws:PrincipalAccount}');
  const region = '$'.concat('{aws:RequestedRegion}');
  test.each([
    `arn:aws:iam::${account}:role/x`,
    `arn:aws:iam::${account}:user/$`.concat('{aws:username}'),
    `arn:aws:iam::${account}:*`,
    `arn:aws:lambda:${region}:${account}:function:f`,
    `arn:aws:s3:us-east-1:${account}:accesspoint/x`,
    `arn:aws:execute-api:${region}:${account}:a/b/GET/`,
  ])('%s is taken', (Resource) => expect(refusal(of({ ...read, Resource }))).toBe('accepted'));

  test.each([
    [`arn:aws:iam::${account}:thing/x`, /^IAM resource path must either be/],
    [`arn:aws:iam:${region}:${account}:role/x`, /cannot contain region information/],
    [`arn:aws:s3:us-east-1:${account}:bucket`, /can not contain region information/],
  ])('%s is refused for what stands behind it', (Resource, message) => {
    expect(refusal(of({ ...read, Resource }))).toMatch(message);
  });
});

describe('seconds of a date are a number of 64 bits', () => {
  const dated = (value: string) => of({ ...read, Condition: { DateLessThan: { 'aws:CurrentTime': value } } });
  test.each(['9223372036854775807', '9223372036854775807.5', '0'])('%s is one', (value) => {
    expect(refusal(dated(value))).toBe('accepted');
  });
  test.each(['9223372036854775808', '9223372036854775808.0', '9999999999999999999', '100000000000000000000000'])(
    '%s is none',
    (value) => expect(refusal(dated(value))).toBe(legacy),
  );
});
