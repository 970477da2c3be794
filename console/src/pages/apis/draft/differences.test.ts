import { expect, test } from 'vitest';
import { differences, type Side } from './differences.ts';

const side: Side = {
  resources: [{ path: '/', resourceMethods: { GET: { httpMethod: 'GET', authorizationType: 'NONE' } } }],
  authorizers: [{ id: 'a1', name: 'gate', type: 'TOKEN' }],
  requestValidators: [{ id: 'v1', name: 'bodies', validateRequestBody: true }],
  models: [{ id: 'm1', name: 'Pet', schema: '{}' }],
  gatewayResponses: [{ responseType: 'THROTTLED', statusCode: '430', defaultResponse: false }],
  api: { binaryMediaTypes: ['image/png'] },
};

const told = (draft: Partial<Side>) =>
  differences(side, { ...side, ...draft }).map(({ kind, part, name, path, verb, changes }) =>
    [kind, part, name, verb, path, ...changes.map(({ facet }) => facet)].filter(Boolean).join(' '),
  );

test.each<[string, Partial<Side>, readonly string[]]>([
  ['nothing', {}, []],
  ['a type that was not customised', { gatewayResponses: [...side.gatewayResponses!, { defaultResponse: true }] }, []],
  ['an authorizer that is gone', { authorizers: [] }, ['removed authorizer gate content']],
  ['a validator', { requestValidators: [{ id: 'v1', name: 'bodies' }] }, ['changed validator bodies content']],
  ['a new model', { models: [...side.models!, { name: 'Owner', schema: '{}' }] }, ['added model Owner content']],
  ['a reset', { gatewayResponses: [] }, ['removed gatewayResponse THROTTLED content']],
  ['settings', { api: { binaryMediaTypes: [] } }, ['changed settings']],
  ['a policy', { policy: '{}' }, ['changed policy']],
])('what a deployment would change: %s', (_, draft, expected) => {
  expect(told(draft)).toEqual(expected);
});
