import fc from 'fast-check';
import type { Caller } from './caller.ts';
import { compilePolicy } from './compile.ts';
import type { CompiledPolicy, Layer } from './compiled-policy.ts';
import type { PolicyLayers } from './layers.ts';
import type { AuthorizationQuery } from './match-statement.ts';
import { validatePolicy } from './validate.ts';

export const account = '123456789012';
export const ann: Caller = {
  kind: 'user',
  account,
  arn: `arn:aws:iam::${account}:user/ann`,
  id: 'AIDAANN4VSQ6C2EXAMPLE',
};
const session: Caller = {
  kind: 'role-session',
  account,
  arn: `arn:aws:sts::${account}:assumed-role/r/s`,
  roleArn: `arn:aws:iam::${account}:role/r`,
};

const named: ReadonlySet<Layer> = new Set(['resource', 'rcp', 'endpoint']);
const api = `arn:aws:execute-api:us-east-1:${account}`;

/** Compiles statements as a policy of the layer, held to the rules of its kind. */
export function compile(statements: readonly object[], layer: Layer, name: string = layer): CompiledPolicy {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const kind = layer === 'trust' ? 'trust' : named.has(layer) ? 'resource' : 'identity';
  return compilePolicy(validatePolicy(text, kind), { name, layer });
}

const actions = ['execute-api:Invoke', 'EXECUTE-API:INVOKE', 'execute-api:ManageConnections', 's3:GetObject'];
/** What requests name, wildcards as plain characters among it. */
export const arns = [
  `${api}:abc/prod/GET/pets`,
  `${api}:abc/prod/POST/pets`,
  `${api}:def/prod/GET/a*b`,
  `${api}:def/prod/GET/a-b`,
  `${api}:ghi`,
  'arn:aws:s3:::bucket/${aws:a}?',
];
const patterns = [
  '*',
  `${api}:abc/*`,
  `${api}:*`,
  `${api}:def*`,
  `${api}:gh?`,
  `${api}:def/prod/GET/a\${*}b`,
  `${api}:abc/\${aws:a}/GET/pets`,
  'arn:aws:execute-api:*:*:abc/prod/*',
  'arn:aws:execute-api:*',
  'arn:aws:s3:::bucket/*',
];

function some<Value>(values: readonly Value[], maxLength = 3): fc.Arbitrary<Value[]> {
  return fc.array(fc.constantFrom(...values), { minLength: 1, maxLength });
}

const actionPart = fc.oneof(
  { weight: 6, arbitrary: some(actions).map((Action) => ({ Action })) },
  { weight: 4, arbitrary: some(['*', 'execute-api:*', 'execute-api:?nvoke', 's3:*']).map((Action) => ({ Action })) },
  { weight: 1, arbitrary: some(['s3:*', ...actions]).map((NotAction) => ({ NotAction })) },
);
const resourcePart = fc.oneof(
  { weight: 4, arbitrary: some(patterns).map((Resource) => ({ Resource })) },
  { weight: 4, arbitrary: some(arns.filter((arn) => !/[*?$]/.test(arn))).map((Resource) => ({ Resource })) },
  { weight: 1, arbitrary: fc.constant({ Resource: '*' }) },
  { weight: 1, arbitrary: some(patterns).map((NotResource) => ({ NotResource })) },
);
const condition = fc.constantFrom<object>(
  {},
  {},
  { StringEquals: { 'aws:a': '1' } },
  { StringNotLike: { 'aws:a': '1*' } },
  { 'ForAllValues:StringEquals': { 'aws:b': ['1', '2'] } },
  { 'ForAnyValue:StringLike': { 'aws:b': '${aws:a}*' } },
);

export const statement = fc
  .record({ Effect: fc.constantFrom('Allow', 'Allow', 'Deny'), Condition: condition })
  .chain((rest) =>
    fc.tuple(actionPart, resourcePart).map(([action, resource]) => ({ ...rest, ...action, ...resource })),
  );

const names: readonly unknown[] = [
  '*',
  { AWS: account },
  { AWS: ann.arn },
  { AWS: session.roleArn },
  { AWS: session.arn },
  { Service: 'lambda.amazonaws.com' },
];
const principal = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...names).map((Principal) => ({ Principal })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...names.slice(1)).map((NotPrincipal) => ({ NotPrincipal, Effect: 'Deny' })),
  },
);
const statementFor = fc.tuple(statement, principal).map(([rest, named]) => ({ ...rest, ...named }));

/** Up to `maxLength` policies of a layer. */
export function policies(layer: Layer, maxLength = 2, statements = 3): fc.Arbitrary<CompiledPolicy[]> {
  const each: fc.Arbitrary<object> = named.has(layer) ? statementFor : statement;
  const documents = fc.array(fc.array(each, { minLength: 1, maxLength: statements }), { maxLength });
  return documents.map((all) => all.map((document) => compile(document, layer)));
}

/** Policies in any of the layers that a request outside STS can meet. */
export const anyLayers: fc.Arbitrary<PolicyLayers> = fc.record(
  {
    identity: policies('identity'),
    boundary: policies('boundary'),
    session: policies('session'),
    resource: policies('resource'),
    scp: fc.array(policies('scp'), { maxLength: 2 }),
    rcp: fc.array(policies('rcp'), { maxLength: 2 }),
    endpoint: policies('endpoint'),
    resourceMustAllow: fc.boolean(),
  },
  { requiredKeys: ['identity'] },
);

export const anyCaller = fc.constantFrom<Caller>(
  ann,
  { ...ann, hasBoundary: true },
  { kind: 'anonymous' },
  { kind: 'root', account },
  session,
  { kind: 'federated-user', account, arn: `arn:aws:sts::${account}:federated-user/f`, userArn: ann.arn! },
  { kind: 'service', service: 'lambda.amazonaws.com' },
);

const context = fc
  .record(
    { 'aws:a': fc.constantFrom('1', '12', '*', 'prod'), 'aws:b': fc.subarray(['1', '2', '3']) },
    { requiredKeys: [] },
  )
  .map((values) => new Map(Object.entries(values)));

export const anyQuery: fc.Arbitrary<AuthorizationQuery> = fc.record({
  caller: anyCaller,
  action: fc.constantFrom(...actions),
  resource: fc.constantFrom(...arns),
  resourceAccount: fc.constantFrom(account, '210987654321'),
  context,
});
