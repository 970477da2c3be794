import { describe, expect, test } from 'vitest';
import type { PolicyLayers } from '../layers.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { account, ann, compile } from '../random-query.fixture.ts';
import { explain } from './explain.ts';
import { nearMisses } from './near-misses.ts';

const api = `arn:aws:execute-api:us-east-1:${account}:abc`;
const query: AuthorizationQuery = {
  caller: ann,
  action: 'execute-api:Invoke',
  resource: `${api}/prod/GET/pets`,
  resourceAccount: account,
  context: new Map(),
};

function missed(layers: PolicyLayers, most = 10): (string | undefined)[] {
  return nearMisses(explain(query, layers), most).map(({ statement }) => statement.sid);
}

describe('near misses', () => {
  const statements = [
    { Sid: 'service', Action: 's3:*', Resource: '*' },
    { Sid: 'action', Action: 'EXECUTE-API:ManageConnections', Resource: '*' },
    { Sid: 'account', Action: 'execute-api:*', Resource: 'arn:aws:execute-api:us-east-1:210987654321:abc/*' },
    { Sid: 'method', Action: 'execute-api:*', Resource: ['arn:aws:s3:::b', `${api}/prod/POST/pets`] },
    { Sid: 'condition', Action: '*', Resource: '*', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
  ].map((each) => ({ Effect: 'Allow', ...each }));
  const identity = [compile([...statements, { Effect: 'Deny', Action: 's3:*', Resource: '*' }], 'identity')];

  test('condition before resource before action, and the longer part in common first', () => {
    expect(missed({ identity })).toEqual(['condition', 'method', 'account', 'action', 'service']);
  });

  test('no more than asked for', () => expect(missed({ identity }, 2)).toEqual(['condition', 'method']));

  test('in order of the documents where they are equally near', () => {
    const same = ['first', 'second'].map((Sid) => ({ ...statements[4], Sid }));
    expect(missed({ identity: [compile(same, 'identity')] })).toEqual(['first', 'second']);
  });

  test('statements of the resource policy where that could have allowed', () => {
    const named = { Effect: 'Allow', Action: '*', Resource: '*', Sid: 'principal', Principal: { AWS: '210987654321' } };
    const resource = [compile([named], 'resource')];
    expect(missed({ identity, resource }, 2)).toEqual(['condition', 'principal']);
  });

  test('only the levels of SCPs that do not allow', () => {
    const open = compile([{ Effect: 'Allow', Action: '*', Resource: '*', Sid: 'open' }, statements[0]!], 'scp');
    const scp = [[open], [compile([statements[1]!], 'scp')]];
    expect(missed({ identity, scp })).toEqual(['action']);
  });

  test('none for an explicit deny', () => {
    const deny = { Effect: 'Deny', Action: '*', Resource: '*' };
    expect(missed({ identity: [compile([...statements, deny], 'identity')] })).toEqual([]);
  });

  test('none for what is allowed', () => {
    expect(missed({ identity: [compile([{ ...statements[4], Condition: {} }], 'identity')] })).toEqual([]);
  });
});
