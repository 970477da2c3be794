/**
 * Services that a trust policy may name: `NAME.amazonaws.com`, and what they call their parts, such as
 * `monitoring.rds.amazonaws.com`. From the actions, principals and linked roles of AWS's own managed policies and of the
 * service authorization reference. A new service is a word more.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const names: ReadonlySet<string> = new Set(
  `
  a2c a4b access-analyzer account account-access acm acm-pca aco-automation action-recommendations agent-registry
  aidevops aiops airflow airflow-env airflow-serverless amplify amplifybackend amplifyuibuilder aoss apigateway
  app-integrations appconfig appfabric appflow application-autoscaling application-insights application-signals
  application-status-checks application-transformation applicationinsights appmesh appmesh-preview apprunner
  appstream appstudio appsync apptest aps arc-region-switch arc-zonal-shift arsenal artifact athena auditmanager
  autoscaling autoscaling-plans aws-artifact-account-sync aws-external-anthropic aws-marketplace
  aws-marketplace-management aws-mcp aws-portal awsconnector b2bi backup backup-gateway backup-search backup-storage
  batch bcm bcm-dashboards bcm-data-exports bcm-pricing-calculator bcm-recommended-actions bedrock bedrock-agentcore
  bedrock-mantle bedrock-websearch billing billingconductor billingreports braket budgets bugbust builderid
  capacitymanager cases cassandra cassandra-streams catalog ce chatbot chime cleanrooms cleanrooms-ml cloud9
  clouddirectory cloudformation cloudformation-hooks cloudfront cloudfront-keyvaluestore cloudhsm cloudsearch
  cloudshell cloudtrail cloudwatch cloudwatch-crossaccount codeartifact codebuild codecatalyst codecatalyst-runner
  codecommit codeconnections codedeploy codeguru codeguru-profiler codeguru-reviewer codeguru-security codepipeline
  codestar codestar-connections codestar-notifications codewhisperer cognito-identity cognito-identity-us-gov
  cognito-idp cognito-sync comprehend comprehendmedical compute-optimizer compute-optimizer-automation config
  config-conforms config-multiaccountsetup connect connect-campaigns consoleapp consolidatedbilling controlcatalog
  controltower cost-optimization-hub cur customer-verification databrew dataexchange datapipeline datasync datazone
  datazonecontrol dax dbqms deadline deepcomposer deeplens deepracer detective devicefarm devops-guru diode
  directconnect discovery dlm dms dms-fleet-advisor dnssec-route53 docdb-elastic drs ds ds-data dsql dynamodb ebs
  ec2 ec2-images ec2-instance-connect ec2fastlaunch ec2fleet ec2messages ec2scheduled ec2sqlha ecr ecr-public ecs
  ecs-compute ecs-tasks edgelambda eks eks-auth eks-connector eks-fargate eks-fargate-pods eks-mcp eks-nodegroup
  elastic-inference elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce
  elasticmapreduce-editors elastictranscoder elemental-activations elemental-appliances-software elemental-inference
  elemental-support-cases elemental-support-content emr-containers emr-serverless emrwal entityresolution es events
  events-partner eventsbilltoaws evidently evs execute-api export finops-agent finspace finspace-databases firehose
  fis fms forecast frauddetector freertos freetier fsx gamelift gameliftstreams geo geo-maps geo-places geo-routes
  glacier globalaccelerator glue grafana greengrass groundstation groundtruthlabeling guardduty health healthlake
  honeycode iam identity-sync identitystore identitystore-auth imagebuilder importexport inspector inspector-scan
  inspector2 inspector2-telemetry integrations interconnect internetmonitor invoicing iot iot-device-tester
  iot1click iotanalytics iotdeviceadvisor iotevents iotfleethub iotfleetwise iotjobsdata iotmanagedintegrations
  iotroborunner iotsitewise iotthingsgraph iottwinmaker iotwireless ipam iq iq-permission ivs ivschat kafka
  kafka-cluster kafkaconnect kendra kendra-ranking kinesis kinesisanalytics kinesisvideo kms lakeformation lambda
  launchwizard lex lexruntime lexv2 license-manager license-manager-linux-subscriptions
  license-manager-user-subscriptions lightsail location logs lookoutequipment lookoutmetrics lookoutvision m2
  machinelearning macie macie2 managedblockchain managedservices mapcredits marketplace marketplace-management
  marketplacecommerceanalytics mechanicalturk mediaconnect mediaconvert medialive medialive-anywhere mediapackage
  mediapackage-vod mediapackagev2 mediastore mediatailor medical-imaging member-account memorydb
  metering-marketplace mgh mgn migrationhub migrationhub-orchestrator migrationhub-strategy mobileanalytics
  mobilehub mobiletargeting monitron mpa mq neptune-db neptune-graph network-firewall network-security-director
  network-security-manager networkflowmonitor networkmanager networkmonitor nimble notifications
  notifications-contacts nova-act oam observabilityadmin odb omics one opensearch opensearchservice opsworks
  opsworks-cm organizations osis osis-pipelines outposts panorama partnercentral partnercentral-account-management
  partnercentral-selling payment-cryptography payments pca-connector-ad pca-connector-scep pcs personalize pi
  pinpoint pinpoint-sms-voice-v2 pipes polly pricing pricingplanmanager private-networks profile proton
  purchase-orders q qapps qbusiness qldb quicksight ram rbin rds rds-data rds-db rds-preview readonly redshift
  redshift-data redshift-serverless refactor-spaces rekognition researchstudio resiliencehub resource-explorer-2
  resource-groups robomaker rolesanywhere route53 route53-application-recovery route53-recovery-cluster
  route53-recovery-control-config route53-recovery-readiness route53domains route53globalresolver route53profiles
  route53resolver rtbfabric rum s3 s3-object-lambda s3-outposts s3express s3files s3tables s3vectors sagemaker
  sagemaker-data-science-assistant sagemaker-geospatial sagemaker-groundtruth-synthetic sagemaker-mlflow
  sagemaker-sdk sagemaker-studio sagemaker-unified-studio-mcp savingsplans scheduler schemas scn sdb sdmp
  secretsmanager security-ir securityagent securityhub securityhubv2 securitylake serverlessrepo servicecatalog
  servicecatalog-appregistry servicediscovery servicequotas ses shield signer signin simspaceweaver sms sms-voice
  snowball sns social-messaging spot spotfleet sqlworkbench sqs ssm ssm-contacts ssm-guiconnect ssm-incidents
  ssm-quicksetup ssm-sap ssmmessages sso sso-directory states storagegateway sts support support-console supportapp
  supportplans sustainability swf synthetics tag tagging tax textract thinclient timestream timestream-influxdb
  tiros tnb transcribe transfer transform transform-custom transitgateway translate trustedadvisor tts
  user-attribute-cost-allocation-data user-subscriptions uxc vendor-insights verified-access verifiedpermissions
  vmie voiceid vpc-flow-logs vpc-lattice vpc-lattice-svcs vpce waf waf-regional wafv2 wam wellarchitected wickr
  wisdom workdocs worklink workmail workmailmessageflow workspaces workspaces-instances workspaces-web xray zocalo
`
    .trim()
    .split(/\s+/),
);

/** Principals of other forms. */
const others: ReadonlySet<string> = new Set(['*', 'alexa-appkit.amazon.com', 'alexa-connectedhome.amazon.com']);

/** A service, perhaps with what it calls its part before and with a region behind, in any partition. */
const form =
  /^(?:[a-z0-9-]+\.)*?([a-z0-9-]+)(?:\.[a-z]{2,4}(?:-[a-z]+)+-\d)?\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov)$/;

/**
 * Whether a service goes by this name, perhaps with its region (`states.eu-west-1.amazonaws.com`). IAM saves no trust policy
 * that names a service that is none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
export function isServicePrincipal(principal: string): boolean {
  if (others.has(principal)) return true;
  const name = form.exec(principal)?.[1];
  return name !== undefined && names.has(name);
}
