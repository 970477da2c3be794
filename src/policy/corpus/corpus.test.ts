import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type AuthorizationQuery,
  type Caller,
  type CompiledPolicy,
  compilePolicy,
  decide,
  explain,
  type Layer,
  type PolicyLayers,
  validatePolicy,
} from '../index.ts';

type Values = Record<string, string | string[]>;
type Documents = object[][];

interface Case {
  readonly name: string;
  readonly source: string;
  /** False where AWS's documentation does not say it in so many words. */
  readonly verified?: boolean;
  readonly version?: string;
  readonly context?: Values;
  readonly action?: string;
  readonly resource?: string;
}

interface MatchCase extends Case {
  readonly matches: boolean;
  readonly condition?: object;
  readonly Action?: string | string[];
  readonly NotAction?: string | string[];
  readonly Resource?: string | string[];
  readonly NotResource?: string | string[];
}

interface DecisionCase extends Case {
  readonly caller: string;
  readonly expect: string;
  readonly layers: { readonly resourceMustAllow?: boolean } & Partial<Record<Layer, Documents | Documents[]>>;
}

interface Corpus<Each> {
  readonly pages: string;
  readonly cases: readonly Each[];
}

interface DecisionCorpus extends Corpus<DecisionCase> {
  readonly callers: Record<string, Caller>;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string;
}

function read<File>(name: string): File {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as File;
}

function title({ name, verified, source }: Case): string {
  return `${name}${verified === false ? ' (unverified)' : ''} [${source}]`;
}

function ask(each: Case, part: Partial<AuthorizationQuery>): AuthorizationQuery {
  const values = new Map(Object.entries(each.context ?? {}));
  const account = '123456789012';
  const caller: Caller = { kind: 'user', account, arn: `arn:aws:iam::${account}:user/ann` };
  return {
    caller,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    resourceAccount: account,
    context: values,
    ...part,
  };
}

function compile(statements: object[], layer: Layer, version = '2012-10-17'): CompiledPolicy {
  const kind = layer === 'trust' ? 'trust' : ['resource', 'rcp', 'endpoint'].includes(layer) ? 'resource' : 'identity';
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const document = validatePolicy(text, kind);
  return compilePolicy({ ...document, version: version as '2012-10-17' }, { name: layer, layer });
}

function answer(query: AuthorizationQuery, layers: PolicyLayers): string {
  const decision = decide(query, layers);
  expect(explain(query, layers).decision).toEqual(decision);
  return [decision.effect, decision.layer].filter(Boolean).join(' ');
}

function expectMatch(each: MatchCase, statement: object): void {
  const query = ask(each, {
    ...(each.action && { action: each.action }),
    ...(each.resource && { resource: each.resource }),
  });
  const identity = [compile([{ Effect: 'Allow', ...statement }], 'identity', each.version)];
  expect(answer(query, { identity })).toBe(each.matches ? 'allow identity' : 'implicit-deny identity');
}

describe('conditions', () => {
  const { cases } = read<Corpus<MatchCase>>('conditions.json');
  test.each(cases.map((each) => [title(each), each] as const))('%s', (_, each) => {
    expectMatch(each, { Action: '*', Resource: '*', Condition: each.condition });
  });
});

describe('actions and resources', () => {
  const { cases } = read<Corpus<MatchCase>>('patterns.json');
  test.each(cases.map((each) => [title(each), each] as const))('%s', (_, each) => {
    const { Action, NotAction, Resource, NotResource } = each;
    expectMatch(each, {
      ...(NotAction ? { NotAction } : { Action: Action ?? '*' }),
      ...(NotResource ? { NotResource } : { Resource: Resource ?? '*' }),
    });
  });
});

describe('decisions', () => {
  const corpus = read<DecisionCorpus>('decisions.json');

  function toLayers({ layers }: DecisionCase): PolicyLayers {
    const { resourceMustAllow = false, ...documents } = layers;
    const made: Record<string, unknown> = { resourceMustAllow };
    for (const [name, policies] of Object.entries(documents) as [Layer, Documents | Documents[]][]) {
      const leveled = name === 'scp' || name === 'rcp';
      const compileAll = (list: Documents) => list.map((statements) => compile(statements, name));
      const compiled = leveled ? (policies as Documents[]).map(compileAll) : compileAll(policies as Documents);
      made[name === 'trust' ? 'resource' : name] = compiled;
    }
    return made as unknown as PolicyLayers;
  }

  test.each(corpus.cases.map((each) => [title(each), each] as const))('%s', (_, each) => {
    const { action, resource, resourceAccount } = { ...corpus, ...each };
    const query = ask(each, { caller: corpus.callers[each.caller]!, action, resource, resourceAccount });
    expect(answer(query, toLayers(each))).toBe(each.expect);
  });
});
