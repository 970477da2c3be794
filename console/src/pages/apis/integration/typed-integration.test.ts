import type { Integration } from '@aws-sdk/client-api-gateway';
import { expect, test } from 'vitest';
import { typedIntegration, wantedIntegration } from './typed-integration.ts';

const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:pets';
const functionPath = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
const common = { passthroughBehavior: 'NEVER', timeoutInMillis: 5000, cacheKeyParameters: ['method.request.path.id'] };
const templates = { 'application/json': '{"statusCode": 200}' };

/** Each as GetIntegration answers it. */
const integrations: readonly Integration[] = [
  { type: 'MOCK', ...common, requestTemplates: templates },
  { type: 'AWS_PROXY', httpMethod: 'POST', uri: functionPath, ...common },
  { type: 'AWS', httpMethod: 'POST', uri: functionPath, ...common, contentHandling: 'CONVERT_TO_TEXT' },
  {
    type: 'AWS',
    httpMethod: 'PUT',
    uri: 'arn:aws:apigateway:us-east-1:s3:path/{bucket}',
    credentials: 'arn:aws:iam::123456789012:role/writer',
    requestParameters: { 'integration.request.path.bucket': "'pets'" },
    ...common,
  },
  { type: 'HTTP', httpMethod: 'ANY', uri: 'https://example.com/{proxy}', requestTemplates: templates, ...common },
  {
    type: 'HTTP_PROXY',
    httpMethod: 'GET',
    uri: 'https://example.com',
    connectionType: 'VPC_LINK',
    connectionId: '${stageVariables.link}',
    tlsConfig: { insecureSkipVerification: true },
    ...common,
  },
];

test.each(integrations)('a form that changes nothing asks for the same integration: $type $uri', (integration) => {
  const { httpMethod: integrationHttpMethod, ...members } = integration;
  const wanted = wantedIntegration(typedIntegration(integration, 'us-east-1'), 'us-east-1');
  expect(wanted).toMatchObject({ ...members, ...(integrationHttpMethod && { integrationHttpMethod }) });
});

test('what another type has no use for is not asked for', () => {
  const typed = typedIntegration(integrations[4], 'us-east-1');
  const asMock = wantedIntegration({ ...typed, kind: 'mock' }, 'us-east-1');
  expect(asMock).not.toHaveProperty('uri');
  const asProxy = wantedIntegration({ ...typed, proxy: true }, 'us-east-1');
  expect(asProxy).toMatchObject({ type: 'HTTP_PROXY', requestTemplates: {} });
});
