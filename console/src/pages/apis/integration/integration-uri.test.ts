import { expect, test } from 'vitest';
import { functionOf, functionUri, serviceOf, serviceUri } from './integration-uri.ts';

// https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri
const uris = [
  ['arn:aws:apigateway:us-west-2:s3:action/GetObject&Bucket={bucket}&Key={key}', 's3', 'action'],
  ['arn:aws:apigateway:us-west-2:s3:path/{bucket}/{key}', 's3', 'path'],
  ['arn:aws:apigateway:us-east-1:bucket.s3:path/a:b/c', 'bucket.s3', 'path'],
] as const;

test.each(uris)('the parts of %s make it again', (uri, service, form) => {
  expect(serviceOf(uri)).toMatchObject({ service, form });
  expect(serviceUri(serviceOf(uri))).toBe(uri);
});

const functions = [
  'arn:aws:lambda:eu-west-1:123456789012:function:pets',
  'arn:aws:lambda:eu-west-1:123456789012:function:pets:live',
  'arn:aws:lambda:eu-west-1:123456789012:function:${stageVariables.function}',
];

test.each(functions)('a function is called in its own region: %s', (arn) => {
  const uri = functionUri(arn, 'us-east-1');
  expect(uri).toBe(`arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`);
  expect(functionOf(uri)).toBe(arn);
});

test('what is no URI of a function or a service has no parts', () => {
  expect(functionOf('https://example.com/functions/a/invocations')).toBeUndefined();
  expect(serviceOf('https://example.com')).toEqual({ region: '', service: '', form: 'action', target: '' });
});
