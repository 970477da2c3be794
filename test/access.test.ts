import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { accessKeys, users } from '../src/identity/documents.ts';
import { authorizeCall } from '../src/server/authorize-call.ts';
import { access as apigateway } from '../src/services/apigateway/access.ts';
import { operations as apigatewayOperations } from '../src/services/apigateway/operations.ts';
import { access as iam } from '../src/services/iam/access.ts';
import { operations as iamOperations } from '../src/services/iam/operations.ts';
import { access as lambda } from '../src/services/lambda/access.ts';
import { operations as lambdaOperations } from '../src/services/lambda/operations.ts';
import { access as logs } from '../src/services/logs/access.ts';
import { operations as logsOperations } from '../src/services/logs/operations.ts';
import { type AccessRule, type Call, defineService, type Operation, type Service } from '../src/services/service.ts';
import { access as sts } from '../src/services/sts/access.ts';
import { operations as stsOperations } from '../src/services/sts/operations.ts';
import { loadModels } from '../src/wire/load-models.ts';
import type { ServiceName } from '../src/wire/model.ts';
import reference from './control-plane-iam-actions.json' with { type: 'json' };
import { minimalInput } from './minimal-input.ts';
import { account, region, startControlPlane } from './sdk-harness.ts';

type Tables = readonly [Readonly<Record<string, Operation<never>>>, Readonly<Record<string, AccessRule<never>>>];

const tables: Readonly<Partial<Record<ServiceName, Tables>>> = {
  iam: [iamOperations, iam],
  sts: [stsOperations, sts],
  apigateway: [apigatewayOperations, apigateway],
  lambda: [lambdaOperations, lambda],
  logs: [logsOperations, logs],
};
const cases = Object.entries(tables).flatMap(([service, [operations]]) =>
  Object.keys(operations).map((operation) => [service as ServiceName, operation] as const),
);

const models = await loadModels();
const { store, identity } = await startControlPlane(() => ({}));

/** A user with one policy of these statements; answers its ARN. */
async function makeUser(name: string, ...Statement: readonly object[]): Promise<string> {
  const inlinePolicies: Record<string, string> =
    Statement.length > 0 ? { it: JSON.stringify({ Version: '2012-10-17', Statement }) } : {};
  const holder = { path: '/', tags: [], attachedPolicies: [], inlinePolicies, createDate: 0 };
  await store.commit([users.create(account, '', name, { ...holder, name, id: `AIDA${name}` })]);
  return `arn:aws:iam::${account}:user/${name}`;
}

const nobody = await makeUser('nobody');
const key = { id: 'AKIANOBODY', userName: 'nobody', sealedSecret: '', status: 'Active', createDate: 0 } as const;
await store.commit([accessKeys.create(account, '', key.id, key)]);

/** What tagging by ARN is tried on, where it is not the minimal input's. */
const taggedArns: Readonly<Partial<Record<ServiceName, object>>> = {
  logs: { resourceArn: `arn:aws:logs:${region}:${account}:log-group:some` },
};

/** Asks for an operation as this user; answers the first demand and the message of the denial, '' when there is none. */
function ask(name: ServiceName, operation: string, user = 'nobody', more: object = {}) {
  const model = models[name].operations.get(operation)!;
  const routed = { service: models[name], operation: model, labels: {}, parameters: new Map() };
  const call = callOf(user);
  let message = '';
  try {
    const input = { ...minimalInput(model), ...taggedArns[name], ...more };
    authorizeCall(serviceOf(name), routed, input, call, { identity, auth: 'enforce' });
  } catch (error) {
    message = (error as Error).message;
  }
  return { message, first: call.verdicts[0]?.question };
}

function callOf(name: string): Call {
  const now = Date.now();
  const facts = { now, sourceIp: '127.0.0.1', secure: true, region };
  const arn = `arn:aws:iam::${account}:user/${name}`;
  const principal = { kind: 'user', account, arn, name, userId: `AIDA${name}`, accessKeyId: 'AKIASOME' } as const;
  return { account, region, principal, requestId: randomUUID(), verdicts: [], now, facts };
}

/** A service of its tables alone: nothing is performed. */
function serviceOf(name: ServiceName): Service {
  const [operations, access] = tables[name]!;
  const conflict = () => new Error('nothing is performed here') as never;
  const context = (call: Call) => ({ ...call, store }) as never;
  return defineService<never>({ name, constraints: {}, operations, access, context, conflict });
}

/** Need no permission of this kind, and why. */
const undemanding: Readonly<Record<string, string>> = {
  'sts:AssumeRole': 'the trust policy of the role has a say: the operation asks both sides',
  'sts:GetCallerIdentity': 'cannot be denied',
  'sts:GetSessionToken': 'cannot be denied',
};
const demanding = cases.filter(([service, operation]) => !Object.hasOwn(undemanding, `${service}:${operation}`));

const associations = `arn:aws:apigateway:${region}:${account}:/domainnameaccessassociations`;

/** Resources that are not the reference's, and why. */
const exceptions: Readonly<Record<string, readonly [resource: string, why: string]>> = {
  'apigateway:CreateDomainNameAccessAssociation': [associations, 'its ARN holds the account'],
  'apigateway:GetDomainNameAccessAssociations': [associations, 'its ARN holds the account'],
  'apigateway:DeleteDomainNameAccessAssociation': ['some', 'the ARN that the input names'],
  'iam:ListGroups': [`arn:aws:iam::${account}:group/`, 'denials of lists name the path'],
  'iam:ListInstanceProfiles': [`arn:aws:iam::${account}:instance-profile/`, 'denials of lists name the path'],
  'iam:ListPolicies': ['policy path /', 'denials of lists name the path'],
  'iam:ListRoles': [`arn:aws:iam::${account}:role/`, 'denials of lists name the path'],
  'iam:ListUsers': [`arn:aws:iam::${account}:user/`, 'denials of lists name the path'],
  'logs:DescribeLogGroups': [
    `arn:aws:logs:${region}:${account}:log-group::log-stream:`,
    'asked about a group without a name: policies for it are written with log-group:*',
  ],
};

describe('every operation is asked about with its action and resource', () => {
  test.each(demanding)('%s:%s', (service, operation) => {
    const rows: Readonly<Record<string, Record<string, { action: string; resources: string[] }>>> =
      reference.operations;
    const row = rows[service]?.[operation];
    const { first } = ask(service, operation);
    expect(first?.action).toBe(row?.action);
    const [excepted] = exceptions[`${service}:${operation}`] ?? [];
    if (excepted !== undefined) expect(first?.resource).toBe(excepted);
    else expect(first?.resource).toMatch(anyOf(row?.resources ?? []));
  });
});

/** A regular expression for the ARNs of templates; operations that know no resources are asked about `*`. */
function anyOf(templates: readonly string[]): RegExp {
  const forms = templates.map((template) =>
    template.replace(/\$\{(\w+)\}|[^\w]/g, (other, name?: string) => {
      if (name === undefined) return `\\${other}`;
      return places[name] ?? (name.endsWith('WithPath') ? '[\\w./-]+' : '[^/:]+');
    }),
  );
  return new RegExp(`^(?:${forms.length === 0 ? '\\*' : forms.join('|')})$`);
}

const places: Readonly<Record<string, string>> = {
  Partition: 'aws',
  Region: region,
  Account: '\\d{12}',
  // Policies for a group are written with `:*`, and are asked about as its stream without a name.
  LogGroupName: 'some(?::log-stream:(?![\\s\\S]))?',
};

describe('who has no policies is denied in the words of AWS', () => {
  test.each(demanding)('%s:%s', (service, operation) => {
    const { first, message } = ask(service, operation);
    const { action, resource } = first ?? {};
    expect(message).toBe(
      `User: ${nobody} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    );
  });
});

test.each(Object.entries(undemanding))('%s is not asked about here: %s', (name) => {
  const [service, operation] = name.split(':') as [ServiceName, string];
  expect(ask(service, operation)).toEqual({ message: '', first: undefined });
});

describe('to make something with tags is to tag it', () => {
  const making: readonly (readonly [ServiceName, string, create: string, tag: string])[] = [
    ['apigateway', 'CreateRestApi', 'apigateway:POST', 'apigateway:PUT'],
    ['apigateway', 'CreateStage', 'apigateway:POST', 'apigateway:PUT'],
    ['lambda', 'CreateFunction', 'lambda:CreateFunction', 'lambda:TagResource'],
    ['logs', 'CreateLogGroup', 'logs:CreateLogGroup', 'logs:TagResource'],
    ['iam', 'CreateInstanceProfile', 'iam:CreateInstanceProfile', 'iam:TagInstanceProfile'],
    ['iam', 'CreatePolicy', 'iam:CreatePolicy', 'iam:TagPolicy'],
    ['iam', 'CreateRole', 'iam:CreateRole', 'iam:TagRole'],
    ['iam', 'CreateUser', 'iam:CreateUser', 'iam:TagUser'],
  ];
  type Tags = Readonly<Record<string, string>>;
  const tagSets = (...sets: Tags[]) => sets;
  const tagged = (service: ServiceName, tags: Tags) => {
    if (service === 'apigateway' || service === 'logs') return { tags };
    const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    return { Tags: service === 'iam' ? list : tags };
  };
  const passing = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };

  test.each(making)('%s:%s: %s alone is not enough for tags', async (service, operation, create, tag) => {
    const user = `${operation}-untagged`;
    const arn = await makeUser(user, { Effect: 'Allow', Action: create, Resource: '*' }, passing);
    expect(ask(service, operation, user).message).toBe('');
    expect(ask(service, operation, user, tagged(service, {})).message).toBe('');
    const { message } = ask(service, operation, user, tagged(service, { team: 'a' }));
    expect(message).toContain(`User: ${arn} is not authorized to perform: ${tag} on resource: `);
  });

  test.each(making)('%s:%s: aws:RequestTag says which values', async (service, operation, create, tag) => {
    const user = `${operation}-values`;
    const Condition = { StringEquals: { 'aws:RequestTag/Team': 'a' } };
    await makeUser(user, { Effect: 'Allow', Action: [create, tag], Resource: '*', Condition }, passing);
    expect(ask(service, operation, user, tagged(service, { team: 'a' })).message).toBe('');
    for (const tags of tagSets({ team: 'b' }, { other: 'a' }, {})) {
      const { message } = ask(service, operation, user, tagged(service, tags));
      expect(message).toContain(`is not authorized to perform: ${create} on resource: `);
    }
  });

  test.each(making)('%s:%s: aws:TagKeys says which keys', async (service, operation, create, tag) => {
    const user = `${operation}-keys`;
    const Condition = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] }, Null: { 'aws:TagKeys': 'false' } };
    await makeUser(user, { Effect: 'Allow', Action: [create, tag], Resource: '*', Condition }, passing);
    expect(ask(service, operation, user, tagged(service, { team: 'b' })).message).toBe('');
    for (const tags of tagSets({ team: 'b', cost: '1' }, {})) {
      const { message } = ask(service, operation, user, tagged(service, tags));
      expect(message).toContain(`is not authorized to perform: ${create} on resource: `);
    }
  });
});
