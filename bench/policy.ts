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

/** A policy with 100 more statements, each of which names another API; one in ten denies. */
function withOtherApis(text: string): string {
  const { Statement } = JSON.parse(text) as { Statement: object[] };
  const others = Array.from({ length: 100 }, (_, at) => ({
    Effect: at % 10 === 0 ? 'Deny' : 'Allow',
    Action: 'execute-api:Invoke',
    Resource: `arn:aws:execute-api:us-east-1:123456789012:other${at}/*`,
  }));
  return JSON.stringify({ Version: '2012-10-17', Statement: [...others, ...Statement] });
}

function starred(stars: number): PolicyLayers {
  const Resource = `arn:aws:s3:::${'*a'.repeat(stars - 2)}*ac*b`;
  const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource } };
  return { identity: [compile(JSON.stringify(document), 0)] };
}

interface NaiveStatement {
  readonly Effect: string;
  readonly Action?: string | string[];
  readonly NotAction?: string | string[];
  readonly Resource: string | string[];
  readonly Condition?: Record<string, Record<string, string | string[]>>;
}

/** The way most emulators go: parse the JSON with each request, turn each pattern into a RegExp. */
function decideNaively(texts: readonly string[]): boolean {
  let allowed = false;
  for (const text of texts) {
    for (const statement of (JSON.parse(text) as { Statement: NaiveStatement[] }).Statement) {
      if (!appliesNaively(statement)) continue;
      if (statement.Effect === 'Deny') return false;
      allowed = true;
    }
  }
  return allowed;
}

function appliesNaively({ Action, NotAction, Resource, Condition = {} }: NaiveStatement): boolean {
  const action = Action ? fits(Action, query.action, 'i') : !fits(NotAction!, query.action, 'i');
  if (!action || !fits(Resource, query.resource, '')) return false;
  return Object.entries(Condition).every(([operator, block]) =>
    Object.entries(block).every(([key, values]) => {
      const actual = String(keys.get(key.toLowerCase()));
      if (operator === 'NotIpAddress') return ![values].flat().some((range) => sameFirstByte(range, actual));
      return [values].flat().includes(actual);
    }),
  );
}

function fits(patterns: string | string[], text: string, flags: string): boolean {
  return [patterns].flat().some((pattern) => {
    const escaped = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    return new RegExp(`^${escaped}$`, flags).test(text);
  });
}

function sameFirstByte(range: string, address: string): boolean {
  return range.split('.')[0] === address.split('.')[0];
}

/** Nanoseconds per call of each, measured in turns so that all see the same machine: the best of nine rounds after one. */
function measure<Name extends string>(cases: Record<Name, [calls: number, run: () => unknown]>): Record<Name, number> {
  const best = {} as Record<Name, number>;
  for (let round = 0; round < 10; round++) {
    for (const [name, [calls, run]] of Object.entries(cases) as [Name, [number, () => unknown]][]) {
      const start = performance.now();
      for (let call = 0; call < calls; call++) run();
      const took = ((performance.now() - start) * 1e6) / calls;
      if (round > 0) best[name] = Math.min(best[name] ?? took, took);
    }
  }
  return best;
}

const layers: PolicyLayers = { identity: documents.map(compile) };
const wide: PolicyLayers = {
  identity: documents.map((text, at) => compile(at === 3 ? withOtherApis(text) : text, at)),
};
const [twoStars, twentyStars] = [starred(2), starred(20)];
const target = { ...query, action: 's3:GetObject', resource: `arn:aws:s3:::${'a'.repeat(2000)}cb` };

const answers = [decide(query, layers), decide(query, wide)].map(({ effect }) => effect === 'allow');
if (![...answers, decideNaively(documents)].every(Boolean)) throw new Error('must allow');
const took = measure({
  decision: [50_000, () => decide(query, layers)],
  explanation: [20_000, () => explain(query, layers)],
  naive: [2_000, () => decideNaively(documents)],
  parsing: [500, () => decide(query, { identity: documents.map(compile) })],
  wide: [50_000, () => decide(query, wide)],
  twoStars: [2_000, () => decide(target, twoStars)],
  twentyStars: [2_000, () => decide(target, twentyStars)],
});
const ratio = (more: number, less: number) => Number((more / less).toFixed(2));
console.log(
  JSON.stringify({
    bench: 'policy',
    statements: 7,
    nsPerDecision: Math.round(took.decision),
    nsPerExplanation: Math.round(took.explanation),
    nsNaive: Math.round(took.naive),
    ratio: ratio(took.naive, took.decision),
    explanationRatio: ratio(took.naive, took.explanation),
    nsParsedPerRequest: Math.round(took.parsing),
    nsPerDecisionAmong100OtherApis: Math.round(took.wide),
    otherApisRatio: ratio(took.wide, took.decision),
    nsHostileGlob: Math.round(took.twentyStars),
    starsRatio: ratio(took.twentyStars, took.twoStars),
  }),
);
