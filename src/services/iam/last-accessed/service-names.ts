/**
 * Names of services by their namespaces, as the reports have them; others go by their namespace. A policy that allows
 * everything is held to allow these.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const names: ReadonlyMap<string, string> = new Map([
  ['apigateway', 'Amazon API Gateway Management'],
  ['cloudformation', 'AWS CloudFormation'],
  ['cloudwatch', 'Amazon CloudWatch'],
  ['dynamodb', 'Amazon DynamoDB'],
  ['ec2', 'Amazon EC2'],
  ['events', 'Amazon EventBridge'],
  ['execute-api', 'Amazon API Gateway'],
  ['iam', 'AWS Identity and Access Management'],
  ['kms', 'AWS Key Management Service'],
  ['lambda', 'AWS Lambda'],
  ['logs', 'Amazon CloudWatch Logs'],
  ['s3', 'Amazon S3'],
  ['secretsmanager', 'AWS Secrets Manager'],
  ['sns', 'Amazon SNS'],
  ['sqs', 'Amazon SQS'],
  ['ssm', 'AWS Systems Manager'],
  ['states', 'AWS Step Functions'],
  ['sts', 'AWS Security Token Service'],
  ['xray', 'AWS X-Ray'],
]);

export const knownNamespaces: readonly string[] = [...names.keys()];

export function serviceNameOf(namespace: string): string {
  return names.get(namespace) ?? namespace;
}
