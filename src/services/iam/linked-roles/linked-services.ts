/** The role that a service links to itself. */
export interface LinkedService {
  readonly roleName: string;
  /** Name of the managed policy under `/aws-service-role/`. */
  readonly policy: string;
  /** Whether an account may have more than one, told apart by a suffix. */
  readonly takesSuffix?: true;
}

const named = (roleName: string, policy: string): LinkedService => ({
  roleName: `AWSServiceRoleFor${roleName}`,
  policy,
});

/**
 * By service principal, which is case-sensitive.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const linkedServices: ReadonlyMap<string, LinkedService> = new Map([
  ['access-analyzer.amazonaws.com', named('AccessAnalyzer', 'AccessAnalyzerServiceRolePolicy')],
  [
    'apidestinations.events.amazonaws.com',
    named('AmazonEventBridgeApiDestinations', 'AmazonEventBridgeApiDestinationsServiceRolePolicy'),
  ],
  ['autoscaling.amazonaws.com', { ...named('AutoScaling', 'AutoScalingServiceRolePolicy'), takesSuffix: true }],
  ['batch.amazonaws.com', named('Batch', 'BatchServiceRolePolicy')],
  ['cloudtrail.amazonaws.com', named('CloudTrail', 'CloudTrailServiceRolePolicy')],
  ['config.amazonaws.com', named('Config', 'AWSConfigServiceRolePolicy')],
  ['delivery.logs.amazonaws.com', named('LogDelivery', 'AWSServiceRoleForLogDeliveryPolicy')],
  [
    'dynamodb.application-autoscaling.amazonaws.com',
    named('ApplicationAutoScaling_DynamoDBTable', 'AWSApplicationAutoscalingDynamoDBTablePolicy'),
  ],
  ['ec2fleet.amazonaws.com', named('EC2Fleet', 'AWSEC2FleetServiceRolePolicy')],
  ['ecs.amazonaws.com', named('ECS', 'AmazonECSServiceRolePolicy')],
  [
    'ecs.application-autoscaling.amazonaws.com',
    named('ApplicationAutoScaling_ECSService', 'AWSApplicationAutoscalingECSServicePolicy'),
  ],
  ['eks.amazonaws.com', named('AmazonEKS', 'AmazonEKSServiceRolePolicy')],
  ['eks-nodegroup.amazonaws.com', named('AmazonEKSNodegroup', 'AWSServiceRoleForAmazonEKSNodegroup')],
  ['elasticache.amazonaws.com', named('ElastiCache', 'ElastiCacheServiceRolePolicy')],
  ['elasticbeanstalk.amazonaws.com', named('ElasticBeanstalk', 'AWSElasticBeanstalkServiceRolePolicy')],
  ['elasticloadbalancing.amazonaws.com', named('ElasticLoadBalancing', 'AWSElasticLoadBalancingServiceRolePolicy')],
  ['email.cognito-idp.amazonaws.com', named('AmazonCognitoIdpEmailService', 'AmazonCognitoIdpEmailServiceRolePolicy')],
  ['es.amazonaws.com', named('AmazonElasticsearchService', 'AmazonElasticsearchServiceRolePolicy')],
  ['guardduty.amazonaws.com', named('AmazonGuardDuty', 'AmazonGuardDutyServiceRolePolicy')],
  ['inspector2.amazonaws.com', named('AmazonInspector2', 'AmazonInspector2ServiceRolePolicy')],
  [
    'lambda.application-autoscaling.amazonaws.com',
    named('ApplicationAutoScaling_LambdaConcurrency', 'AWSApplicationAutoscalingLambdaConcurrencyPolicy'),
  ],
  ['logger.cloudfront.amazonaws.com', named('CloudFrontLogger', 'AWSCloudFrontLogger')],
  ['macie.amazonaws.com', named('AmazonMacie', 'AmazonMacieServiceRolePolicy')],
  ['opensearchservice.amazonaws.com', named('AmazonOpenSearchService', 'AmazonOpenSearchServiceRolePolicy')],
  ['ops.apigateway.amazonaws.com', named('APIGateway', 'APIGatewayServiceRolePolicy')],
  ['organizations.amazonaws.com', named('Organizations', 'AWSOrganizationsServiceTrustPolicy')],
  ['rds.amazonaws.com', named('RDS', 'AmazonRDSServiceRolePolicy')],
  ['replication.dynamodb.amazonaws.com', named('DynamoDBReplication', 'DynamoDBReplicationServiceRolePolicy')],
  ['replicator.lambda.amazonaws.com', named('LambdaReplicator', 'AWSLambdaReplicator')],
  ['securityhub.amazonaws.com', named('SecurityHub', 'AWSSecurityHubServiceRolePolicy')],
  ['spot.amazonaws.com', named('EC2Spot', 'AWSEC2SpotServiceRolePolicy')],
  ['spotfleet.amazonaws.com', named('EC2SpotFleet', 'AWSEC2SpotFleetServiceRolePolicy')],
  ['ssm.amazonaws.com', named('AmazonSSM', 'AmazonSSMServiceRolePolicy')],
  ['sso.amazonaws.com', named('SSO', 'AWSSSOServiceRolePolicy')],
  ['support.amazonaws.com', named('Support', 'AWSSupportServiceRolePolicy')],
  ['trustedadvisor.amazonaws.com', named('TrustedAdvisor', 'AWSTrustedAdvisorServiceRolePolicy')],
  ['wafv2.amazonaws.com', named('WAFV2Logging', 'WAFV2LoggingServiceRolePolicy')],
]);
