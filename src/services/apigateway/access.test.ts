import { APIGatewayClient, CreateRestApiCommand, GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { describe, expect, test } from 'vitest';
import { account, region } from '../../../test/sdk-harness.ts';
import { accessKeys, users } from '../../identity/documents.ts';
import { secretPurpose } from '../../identity/keys/root-key.ts';
import { memoryStore } from '../../store/open-store.ts';
import { access } from './access.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { operations } from './operations.ts';
import { apigatewayFixture } from './testing/apigateway-fixture.ts';

const ctx = { region, account, store: memoryStore() } as ApigatewayContext;
const input = {
  restApiId: 'a',
  resourceId: 'r',
  parentId: 'p',
  httpMethod: 'GET',
  statusCode: '200',
  deploymentId: 'd',
  stageName: 's',
  responseType: 'UNAUTHORIZED',
  modelName: 'm',
  requestValidatorId: 'v',
  authorizerId: 'z',
  apiKey: 'k',
  usagePlanId: 'u',
  keyId: 'k',
  domainName: 'api.example.com',
  basePath: 'v1',
  domainNameArn: 'arn:aws:apigateway:eu-west-1:123456789012:/domainnames/api.example.com+d1',
  domainNameAccessAssociationArn:
    'arn:aws:apigateway:eu-west-1:123456789012:/domainnameaccessassociations/domainname/a/vpcesource/b',
  resourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/a',
};
const demandsOf = (operation: keyof typeof operations, more: object = {}) =>
  access[operation]({ ...input, ...more } as never, ctx).map(({ action, resource }) => `${action} ${resource}`);
const at = (path: string) => `arn:aws:apigateway:${region}::${path}`;

const ofAccount = (path: string) => `arn:aws:apigateway:${region}:${account}:${path}`;

describe('the action is the verb, the resource the path', () => {
  test.each<[keyof typeof operations, string]>([
    ['GetRestApis', `apigateway:GET ${at('/restapis')}`],
    ['DeleteRestApi', `apigateway:DELETE ${at('/restapis/a')}`],
    ['CreateResource', `apigateway:POST ${at('/restapis/a/resources/p')}`],
    ['PutMethod', `apigateway:PUT ${at('/restapis/a/resources/r/methods/GET')}`],
    ['PutIntegrationResponse', `apigateway:PUT ${at('/restapis/a/resources/r/methods/GET/integration/responses/200')}`],
    ['CreateDeployment', `apigateway:POST ${at('/restapis/a/deployments')}`],
    ['UpdateStage', `apigateway:PATCH ${at('/restapis/a/stages/s')}`],
    ['GetModelTemplate', `apigateway:GET ${at('/restapis/a/models/m/default_template')}`],
    ['UpdateRequestValidator', `apigateway:PATCH ${at('/restapis/a/requestvalidators/v')}`],
    ['CreateAuthorizer', `apigateway:POST ${at('/restapis/a/authorizers')}`],
    ['TestInvokeAuthorizer', `apigateway:POST ${at('/restapis/a/authorizers/z')}`],
    ['PutGatewayResponse', `apigateway:PUT ${at('/restapis/a/gatewayresponses/UNAUTHORIZED')}`],
    ['UpdateApiKey', `apigateway:PATCH ${at('/apikeys/k')}`],
    ['ImportApiKeys', `apigateway:POST ${at('/apikeys')}`],
    ['DeleteUsagePlanKey', `apigateway:DELETE ${at('/usageplans/u/keys/k')}`],
    ['UpdateUsage', `apigateway:PATCH ${at('/usageplans/u/keys/k/usage')}`],
    ['CreateDomainName', `apigateway:POST ${at('/domainnames')}`],
    ['UpdateDomainName', `apigateway:PATCH ${at('/domainnames/api.example.com')}`],
    ['UpdateBasePathMapping', `apigateway:PATCH ${at('/domainnames/api.example.com/basepathmappings/v1')}`],
    ['GetDomainNameAccessAssociations', `apigateway:GET ${ofAccount('/domainnameaccessassociations')}`],
    ['DeleteDomainNameAccessAssociation', `apigateway:DELETE ${input.domainNameAccessAssociationArn}`],
    ['GetTags', `apigateway:GET ${at(`/tags/${encodeURIComponent(input.resourceArn)}`)}`],
  ])('%s: %s', (operation, demand) => {
    expect(demandsOf(operation)).toEqual([demand]);
  });

  test('a resource policy needs UpdateRestApiPolicy as well', () => {
    const patchOperations = [{ op: 'replace', path: '/policy', value: '' }];
    expect(demandsOf('UpdateRestApi', { patchOperations })).toContain(
      `apigateway:UpdateRestApiPolicy ${at('/restapis/a')}`,
    );
    expect(demandsOf('CreateRestApi', { policy: '{}' })).toContain(`apigateway:UpdateRestApiPolicy ${at('/restapis')}`);
  });

  test('a private domain name has an ARN with its account and id; its policies need a permission more', () => {
    const named = ofAccount('/domainnames/api.example.com+d1');
    const patchOperations = [{ op: 'replace', path: '/policy', value: '' }];
    expect(demandsOf('UpdateDomainName', { domainNameId: 'd1', patchOperations })).toEqual([
      `apigateway:PATCH ${named}`,
      `apigateway:UpdateDomainNamePolicy ${named}`,
    ]);
    expect(demandsOf('GetBasePathMappings', { domainNameId: 'd1' })).toEqual([
      `apigateway:GET ${at('/domainnames/api.example.com+d1/basepathmappings')}`,
    ]);
    expect(demandsOf('CreateDomainName', { policy: '{}' })[1]).toBe(
      `apigateway:UpdateDomainNamePolicy ${at('/domainnames')}`,
    );
  });

  // The name is found whatever its case: a policy that denies it must be, too.
  test('a domain name has one ARN, whatever the case of its letters', () => {
    const named = at('/domainnames/api.example.com');
    expect(demandsOf('DeleteDomainName', { domainName: 'API.Example.com' })).toEqual([`apigateway:DELETE ${named}`]);
    expect(demandsOf('DeleteBasePathMapping', { domainName: 'API.Example.com' })).toEqual([
      `apigateway:DELETE ${named}/basepathmappings/v1`,
    ]);
  });

  test('who associates an endpoint with a private domain name must be allowed on the name too', () => {
    expect(demandsOf('CreateDomainNameAccessAssociation')).toEqual([
      `apigateway:POST ${ofAccount('/domainnameaccessassociations')}`,
      `apigateway:CreateAccessAssociation ${input.domainNameArn}`,
    ]);
    expect(demandsOf('RejectDomainNameAccessAssociation')[1]).toBe(
      `apigateway:RejectAccessAssociation ${input.domainNameArn}`,
    );
  });

  test('tags on what is made need PUT on the tags (unverified path)', () => {
    expect(demandsOf('CreateStage', { tags: { a: '1' } })[1]).toMatch(
      /^apigateway:PUT arn:aws:apigateway:.*::\/tags\//,
    );
  });

  test('every operation asks for something', () => {
    for (const operation of Object.keys(operations) as (keyof typeof operations)[]) {
      expect(demandsOf(operation).length).toBeGreaterThan(0);
    }
  });
});

test('a user is let do what the policy says, and denied the rest in the words of AWS', async () => {
  const { store, sealer, client } = await apigatewayFixture();
  const statement = { Effect: 'Allow', Action: 'apigateway:POST', Resource: at('/restapis') };
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  const holder = { path: '/', tags: [], attachedPolicies: [], createDate: 0, inlinePolicies: { it: policy } };
  const key = { id: 'AKIABOB', userName: 'bob', status: 'Active', createDate: 0 } as const;
  await store.commit([
    users.create(account, '', 'bob', { ...holder, name: 'bob', id: 'AIDABOB' }),
    accessKeys.create(account, '', key.id, { ...key, sealedSecret: sealer.seal('secret', secretPurpose(key.id)) }),
  ]);
  const bob = client(APIGatewayClient, { accessKeyId: key.id, secretAccessKey: 'secret' });
  expect((await bob.send(new CreateRestApiCommand({ name: 'pets' }))).id).toBeDefined();
  await expect(bob.send(new GetRestApisCommand({}))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: `User: arn:aws:iam::${account}:user/bob is not authorized to perform: apigateway:GET on resource: ${at('/restapis')} because no identity-based policy allows the apigateway:GET action`,
  });
});
