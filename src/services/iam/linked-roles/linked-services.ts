/** The role that a service links to itself. */
export interface LinkedService {
  readonly roleName: string;
  /** Name of the managed policy under `/aws-service-role/`. */
  readonly policy: string;
  /** Whether an account may have more than one, told apart by a suffix. */
  readonly takesSuffix: boolean;
}

/**
 * A line for each service: its principal without `.amazonaws.com`, the name of its role without `AWSServiceRoleFor`, and the
 * managed policy of the role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
const table = `
  access-analyzer AccessAnalyzer AccessAnalyzerServiceRolePolicy
  accountdiscovery.ssm AmazonSSM_AccountDiscovery AWSSystemsManagerAccountDiscoveryServicePolicy
  acm CertificateManager CertificateManagerServiceRolePolicy
  apidestinations.events AmazonEventBridgeApiDestinations AmazonEventBridgeApiDestinationsServiceRolePolicy
  appmesh AppMesh AWSAppMeshServiceRolePolicy
  autoscaling-plans AutoScalingPlans_EC2AutoScaling AWSAutoScalingPlansEC2AutoScalingPolicy
  autoscaling AutoScaling AutoScalingServiceRolePolicy
  backup Backup AWSBackupServiceLinkedRolePolicyForBackup
  batch Batch BatchServiceRolePolicy
  cassandra.application-autoscaling ApplicationAutoScaling_CassandraTable AWSApplicationAutoscalingCassandraTablePolicy
  cks.kms KeyManagementServiceCustomKeyStores AWSKeyManagementServiceCustomKeyStoresServiceRolePolicy
  cloudtrail CloudTrail CloudTrailServiceRolePolicy
  codestar-notifications CodeStarNotifications AWSCodeStarNotificationsServiceRolePolicy
  config Config AWSConfigServiceRolePolicy
  connect AmazonConnect AmazonConnectServiceLinkedRolePolicy
  custom-resource.application-autoscaling ApplicationAutoScaling_CustomResource AWSApplicationAutoScalingCustomResourcePolicy
  delivery.logs LogDelivery AWSServiceRoleForLogDeliveryPolicy
  dms-fleet-advisor DMSFleetAdvisor AWSDMSFleetAdvisorServiceRolePolicy
  dms DMSServerless AWSDMSServerlessServiceRolePolicy
  docdb-elastic DocDB-Elastic AmazonDocDB-ElasticServiceRolePolicy
  dynamodb.application-autoscaling ApplicationAutoScaling_DynamoDBTable AWSApplicationAutoscalingDynamoDBTablePolicy
  ec2-instance-connect Ec2InstanceConnect Ec2InstanceConnectEndpoint
  ec2.application-autoscaling ApplicationAutoScaling_EC2SpotFleetRequest AWSApplicationAutoscalingEC2SpotFleetRequestPolicy
  ec2fleet EC2Fleet AWSEC2FleetServiceRolePolicy
  ecr ECRTemplate ECRTemplateServiceRolePolicy
  ecs ECS AmazonECSServiceRolePolicy
  ecs.application-autoscaling ApplicationAutoScaling_ECSService AWSApplicationAutoscalingECSServicePolicy
  eks-connector AmazonEKSConnector AmazonEKSConnectorServiceRolePolicy
  eks-fargate AmazonEKSForFargate AmazonEKSForFargateServiceRolePolicy
  eks-nodegroup AmazonEKSNodegroup AWSServiceRoleForAmazonEKSNodegroup
  eks AmazonEKS AmazonEKSServiceRolePolicy
  elasticache ElastiCache ElastiCacheServiceRolePolicy
  elasticbeanstalk ElasticBeanstalk AWSElasticBeanstalkServiceRolePolicy
  elasticfilesystem AmazonElasticFileSystem AmazonElasticFileSystemServiceRolePolicy
  elasticloadbalancing ElasticLoadBalancing AWSElasticLoadBalancingServiceRolePolicy
  email.cognito-idp AmazonCognitoIdpEmailService AmazonCognitoIdpEmailServiceRolePolicy
  emr-containers AmazonEMRContainers AmazonEMRContainersServiceRolePolicy
  emrwal EMRWAL EMRDescribeClusterPolicyForEMRWAL
  es AmazonElasticsearchService AmazonElasticsearchServiceRolePolicy
  fis FIS AmazonFISServiceRolePolicy
  grafana AmazonGrafana AmazonGrafanaServiceLinkedRolePolicy
  guardduty AmazonGuardDuty AmazonGuardDutyServiceRolePolicy
  imagebuilder ImageBuilder AWSServiceRoleForImageBuilder
  inspector2 AmazonInspector2 AmazonInspector2ServiceRolePolicy
  iotmanagedintegrations IoTManagedIntegrations AWSIoTManagedIntegrationsRolePolicy
  kafka Kafka KafkaServiceRolePolicy
  kafkaconnect KafkaConnect KafkaConnectServiceRolePolicy
  lakeformation LakeFormationDataAccess LakeFormationDataAccessServiceRolePolicy
  lambda.application-autoscaling ApplicationAutoScaling_LambdaConcurrency AWSApplicationAutoscalingLambdaConcurrencyPolicy
  lex LexBots AmazonLexBotPolicy
  lexv2 LexV2Bots AmazonLexV2BotPolicy
  lightsail Lightsail LightsailExportAccess
  logger.cloudfront CloudFrontLogger AWSCloudFrontLogger
  m2 AWSM2 AWSM2ServicePolicy
  macie AmazonMacie AmazonMacieServiceRolePolicy
  memorydb MemoryDB MemoryDBServiceRolePolicy
  mq AmazonMQ AmazonMQServiceRolePolicy
  mrk.kms KeyManagementServiceMultiRegionKeys AWSKeyManagementServiceMultiRegionKeysServiceRolePolicy
  notifications AwsUserNotifications AWSUserNotificationsServiceLinkedRolePolicy
  observability.aoss AmazonOpenSearchServerless AmazonOpenSearchServerlessServiceRolePolicy
  opensearchservice AmazonOpenSearchService AmazonOpenSearchServiceRolePolicy
  ops.apigateway APIGateway APIGatewayServiceRolePolicy
  ops.emr-serverless AmazonEMRServerless AmazonEMRServerlessServiceRolePolicy
  opsdatasync.ssm SystemsManagerOpsDataSync AWSSystemsManagerOpsDataSyncServiceRolePolicy
  opsinsights.ssm AmazonSSM_OpsInsights AWSSSMOpsInsightsServiceRolePolicy
  organizations Organizations AWSOrganizationsServiceTrustPolicy
  pullthroughcache.ecr ECRPullThroughCache AWSECRPullThroughCache_ServiceRolePolicy
  ram ResourceAccessManager AWSResourceAccessManagerServiceRolePolicy
  rds RDS AmazonRDSServiceRolePolicy
  redshift Redshift AmazonRedshiftServiceLinkedRolePolicy
  replication.cassandra KeyspacesReplication KeyspacesReplicationServiceRolePolicy
  replication.dynamodb DynamoDBReplication DynamoDBReplicationServiceRolePolicy
  replication.ecr ECRReplication ECRReplicationServiceRolePolicy
  replicator.lambda LambdaReplicator AWSLambdaReplicator
  repository.sync.codeconnections GitSync AWSGitSyncServiceRolePolicy
  resource-explorer-2 ResourceExplorer AWSResourceExplorerServiceRolePolicy
  rolesanywhere RolesAnywhere AWSRolesAnywhereServicePolicy
  s3-outposts S3OnOutposts AWSS3OnOutpostsServiceRolePolicy
  securityhub SecurityHub AWSSecurityHubServiceRolePolicy
  ses AmazonSES AmazonSESServiceRolePolicy
  shield AWSShield AWSShieldServiceRolePolicy
  spot EC2Spot AWSEC2SpotServiceRolePolicy
  spotfleet EC2SpotFleet AWSEC2SpotFleetServiceRolePolicy
  ssm-incidents IncidentManager AWSIncidentManagerServiceRolePolicy
  ssm-quicksetup SSMQuickSetup SSMQuickSetupRolePolicy
  ssm AmazonSSM AmazonSSMServiceRolePolicy
  sso SSO AWSSSOServiceRolePolicy
  support Support AWSSupportServiceRolePolicy
  trustedadvisor TrustedAdvisor AWSTrustedAdvisorServiceRolePolicy
  vpcorigin.cloudfront CloudFrontVPCOrigin AWSCloudFrontVPCOriginServiceRolePolicy
  waf WAFLogging WAFLoggingServiceRolePolicy
  wafv2 WAFV2Logging WAFV2LoggingServiceRolePolicy
`;

const takingSuffix: ReadonlySet<string> = new Set(['autoscaling', 'connect', 'lexv2']);

/** By service principal, which is case-sensitive. */
export const linkedServices: ReadonlyMap<string, LinkedService> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [service = '', role = '', policy = ''] = line.trim().split(' ');
      const takesSuffix = takingSuffix.has(service);
      return [`${service}.amazonaws.com`, { roleName: `AWSServiceRoleFor${role}`, policy, takesSuffix }];
    }),
);
