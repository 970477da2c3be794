/**
 * Numbers that may have a fraction. The SDK's schemas know one kind of number; AWS's service models, as botocore ships
 * them, say which are float or double.
 */
const fractional: ReadonlySet<string> = new Set([
  'AliasRoutingConfiguration.AdditionalVersionWeights',
  'CanarySettings.percentTraffic',
  'DeliverySourceConfigurationSchema.maxValue',
  'DeliverySourceConfigurationSchema.minValue',
  'DeploymentCanarySettings.percentTraffic',
  'LambdaManagedInstancesCapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu',
  'MethodSetting.throttlingRateLimit',
  'MetricTransformation.defaultValue',
  'QueryInfo.bytesScanned',
  'QueryStatistics.bytesScanned',
  'QueryStatistics.estimatedBytesSkipped',
  'QueryStatistics.estimatedRecordsSkipped',
  'QueryStatistics.logGroupsScanned',
  'QueryStatistics.recordsMatched',
  'QueryStatistics.recordsScanned',
  'TargetTrackingScalingPolicy.TargetValue',
  'ThrottleSettings.rateLimit',
]);

export function isFractional(structure: string, member: string): boolean {
  return fractional.has(`${structure}.${member}`);
}
