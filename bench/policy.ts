import { performance } from 'node:perf_hooks';
import {
  type AuthorizationQuery,
  type CompiledPolicy,
  compilePolicy,
  decide,
  explain,
  type PolicyLayers,
  validatePolicy,
} from '../src/policy/index.ts';

/** Seven statements in four policies, as a caller of an API has them; the last one allows. */
const documents = [
  [{ Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' }],
  [
    { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::reports/*' },
    { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  ],
  [
    { Effect: 'Deny', Action: 'execute-api:Invoke', Resource: 'arn:aws:execute-api:*:*:*/prod/DELETE/*' },
    {
      Effect: 'Deny',
      NotAction: 'iam:*',
      Resource: '*',
      Condition: { NotIpAddress: { 'aws:SourceIp': ['127.0.0.0/8', '10.0.0.0/8'] } },
    },
  ],
  [
    {
      Effect: 'Allow',
      Action: 'execute-api:Invoke',
      Resource: 'arn:aws:execute-api:us-east-1:123456789012:zzzzzzzzzz/*',
    },
    {
      Effect: 'Allow',
      Action: 'execute-api:Invoke',
      Resource: 'arn:aws:execute-api:us-east-1:123456789012:abcdefghij/*/GET/*',
      Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } },
    },
  ],
].map((Statement) => JSON.stringify({ Version: '2012-10-17', Statement }));

const keys = new Map([
  ['aws:securetransport', 'true'],
  ['aws:sourceip', '127.0.0.1'],
  ['aws:principaltag/team', 'red'],
]);

const query: AuthorizationQuery = {
  caller: { kind: 'user', account: '123456789012', arn: 'arn:aws:iam::123456789012:user/alice', id: 'AIDAEXAMPLE' },
  action: 'execute-api:Invoke',
  resource: 'arn:aws:execute-api:us-east-1:123456789012:abcdefghij/prod/GET/pets/a1b2',
  resourceAccount: '123456789012',
  context: keys,
};

function compile(text: string, at: number): CompiledPolicy {
  return compilePolicy(validatePolicy(text, 'identity'), { name: `policy-${at}`, layer: 'identity' });
}

/** Nanoseconds per call: the best of five rounds, after a warm-up. */
function measure(run: () => unknown, calls: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    for (let call = 0; call < calls; call++) run();
    if (round > 0) best = Math.min(best, ((performance.now() - start) * 1e6) / calls);
  }
  return Math.round(best);
}

const layers: PolicyLayers = { identity: documents.map(compile) };
const manyApis = Array.from({ length: 107 }, (_, at) => ({
  Effect: 'Allow',
  Action: 'execute-api:Invoke',
  Resource: `arn:aws:execute-api:us-east-1:123456789012:${at === 106 ? 'abcdefghij' : `api${at}`}/*`,
}));
const wide = { identity: [compile(JSON.stringify({ Version: '2012-10-17', Statement: manyApis }), 0)] };
const stars = `arn:aws:s3:::${'*a'.repeat(20)}b`;
const hostile = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: stars } };
const bomb = { identity: [compile(JSON.stringify(hostile), 0)] };
const target = { ...query, action: 's3:GetObject', resource: `arn:aws:s3:::${'a'.repeat(2000)}` };

if (decide(query, layers).effect !== 'allow' || decide(query, wide).effect !== 'allow') throw new Error('must allow');
const decision = measure(() => decide(query, layers), 200_000);
const parsing = measure(() => decide(query, { identity: documents.map(compile) }), 2_000);
console.log(
  JSON.stringify({
    bench: 'policy',
    statements: 7,
    nsPerDecision: decision,
    nsPerExplanation: measure(() => explain(query, layers), 50_000),
    nsParsedPerRequest: parsing,
    ratio: Math.round(parsing / decision),
    nsPerDecisionOver107Apis: measure(() => decide(query, wide), 20_000),
    nsHostileGlob: measure(() => decide(target, bomb), 500),
  }),
);
