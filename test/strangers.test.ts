/** What clients of services that are not here are told, and only after their papers were checked. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { missing, testWith } from './optional-program.ts';

const run = promisify(execFile);
let server: LocalServer;

beforeAll(async () => {
  server = await startLocalServer();
});
afterAll(() => server.stop());

function environment() {
  const { endpoint, credentials } = server;
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** A call, and what its client can know of it: its name, or method and path. */
const calls = [
  ['apigatewaymanagementapi post_to_connection', 'apigatewaymanagementapi', 'POST /@connections/abc%3D'],
  ['apigatewayv2 get_apis', 'apigatewayv2', 'GET /v2/apis'],
  ['apigatewayv2 create_api', 'apigatewayv2', 'POST /v2/apis'],
  ['cloudformation list_stacks', 'cloudformation', 'ListStacks'],
  ['cloudformation describe_stacks', 'cloudformation', 'DescribeStacks'],
  ['cloudfront list_distributions', 'cloudfront', 'GET /2020-05-31/distribution'],
  ['cloudwatch list_metrics', 'monitoring', 'ListMetrics'],
  ['dynamodb list_tables', 'dynamodb', 'ListTables'],
  ['ec2 describe_instances', 'ec2', 'DescribeInstances'],
  ['ecr describe_repositories', 'ecr', 'DescribeRepositories'],
  ['eks list_clusters', 'eks', 'GET /clusters'],
  ['events list_rules', 'events', 'ListRules'],
  ['kinesis list_streams', 'kinesis', 'ListStreams'],
  ['kms list_keys', 'kms', 'ListKeys'],
  ['rds describe_db_instances', 'rds', 'DescribeDBInstances'],
  ['route53 list_hosted_zones', 'route53', 'GET /2013-04-01/hostedzone'],
  ['route53 get_hosted_zone', 'route53', 'GET /2013-04-01/hostedzone/Z1'],
  ['s3 list_buckets', 's3', 'GET /'],
  ['s3 get_object', 's3', 'GET /restapis/a%20b/%C3%BC%2Bc'],
  ['s3 put_object', 's3', 'PUT /b/k//x'],
  ['secretsmanager list_secrets', 'secretsmanager', 'ListSecrets'],
  ['sns list_topics', 'sns', 'ListTopics'],
  ['sqs list_queues', 'sqs', 'ListQueues'],
  ['ssm get_parameter', 'ssm', 'GetParameter'],
  ['stepfunctions list_state_machines', 'states', 'ListStateMachines'],
] as const;

testWith(missing('python3', '-c', 'import boto3'), 'boto3 reads the refusal of every protocol', async () => {
  const script = `${import.meta.dirname}/clients/boto3_strangers.py`;
  const { stdout } = await run('python3', [script], { env: environment() });
  const seen = JSON.parse(stdout) as Record<string, { signed: unknown; wrong: unknown[]; unsigned: unknown[] }>;
  for (const [call, service, operation] of calls) {
    const message = `The service ${service} is not implemented by Sekisho (asked for: ${operation}).`;
    expect([call, seen[call]?.signed]).toEqual([call, [501, 'NotImplementedException', message]]);
    expect([call, seen[call]?.wrong[1]]).toEqual([
      call,
      expect.stringMatching(/^(InvalidSignatureException|SignatureDoesNotMatch)$/),
    ]);
    // Without a signature nothing tells that XML is read: such clients see the status alone.
    expect([call, seen[call]?.unsigned[1]]).toEqual([
      call,
      expect.stringMatching(/^(MissingAuthenticationToken|403$)/),
    ]);
  }
  expect(seen['presigned']).toEqual([501, expect.stringMatching(/<Code>NotImplementedException<\/Code>/)]);
  const upload = 'The service mediastore is not implemented by Sekisho (asked for: PUT /a).';
  expect(seen['unsigned body']).toEqual([501, 'NotImplementedException', upload]);
  // Of an answer to HEAD there is the status alone.
  expect(seen['s3 head_bucket']?.signed).toEqual([501, '501', 'Not Implemented']);
});

describe('AWS CLI', () => {
  const noCli = missing('aws', '--version');
  for (const [command, told] of [
    ['cloudformation describe-stacks', 'DescribeStacks operation: The service cloudformation'],
    ['apigatewayv2 get-apis', 'GetApis operation: The service apigatewayv2'],
    ['ec2 describe-instances', 'DescribeInstances operation: The service ec2'],
    ['route53 list-hosted-zones', 'ListHostedZones operation: The service route53'],
    ['s3 ls', 'ListBuckets operation: The service s3'],
  ] as const) {
    testWith(noCli, command, async () => {
      await expect(run('aws', command.split(' '), { env: environment() })).rejects.toThrow(
        `(NotImplementedException) when calling the ${told} is not implemented by Sekisho`,
      );
    });
  }
});

describe('by hand', () => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${server.endpoint}${path}`, init);
    return [response.status, response.headers.get('content-type'), await response.text()];
  };

  test('an unsigned query for another service is asked for papers in XML', async () => {
    const [status, type, body] = await ask('/?Action=DescribeStacks&Version=2010-05-15');
    expect([status, type]).toEqual([403, 'text/xml']);
    expect(body).toMatch(/<ErrorResponse>\s*<Error>\s*<Type>Sender<\/Type>\s*<Code>MissingAuthenticationToken<\/Code>/);
  });

  test('an unsigned call by target is asked for papers in the JSON of its version', async () => {
    const headers = { 'X-Amz-Target': 'DynamoDB_20120810.ListTables', 'Content-Type': 'application/x-amz-json-1.0' };
    expect(await ask('/', { method: 'POST', headers, body: '{}' })).toEqual([
      400,
      'application/x-amz-json-1.0',
      '{"__type":"MissingAuthenticationTokenException","message":"Missing Authentication Token"}',
    ]);
  });

  test('RPC with CBOR is answered in CBOR', async () => {
    const headers = { 'smithy-protocol': 'rpc-v2-cbor', 'Content-Type': 'application/cbor' };
    const path = '/service/GraniteServiceVersion20100801/operation/ListMetrics';
    const [status, type, body] = await ask(path, { method: 'POST', headers, body: '' });
    expect([status, type]).toEqual([400, 'application/cbor']);
    expect(body).toMatch(/__type.*MissingAuthenticationTokenException.*message.*Missing Authentication Token/s);
  });

  const noSigV4 = missing('curl', '--aws-sigv4', 'aws:amz', '--version');
  testWith(noSigV4, 'an address of a deployed API without an API says so', async () => {
    const { accessKeyId, secretAccessKey } = server.credentials;
    const signed = ['--aws-sigv4', 'aws:amz:eu-west-1:execute-api', '--user', `${accessKeyId}:${secretAccessKey}`];
    const { stdout } = await run('curl', ['-sS', '-w', ' %{http_code}', ...signed, `${server.endpoint}/dev/x`]);
    expect(stdout).toMatch(/^\{"message":"This address names no API: .*\} 404$/);
  });
});
