import { notImplemented } from '../../../core/not-implemented.ts';
import type { CreateFunctionRequest, UpdateFunctionConfigurationRequest } from '../../../wire/models/lambda.ts';

const missing = [
  ...['VpcConfig', 'DeadLetterConfig', 'KMSKeyArn', 'Layers', 'FileSystemConfigs', 'ImageConfig'],
  ...['CapacityProviderConfig', 'DurableConfig', 'TenancyConfig', 'CodeSigningConfigArn', 'Publish', 'PublishTo'],
];

/** Refuses configuration that AWS would act on and Sekisho does not. `operation` such as `lambda:CreateFunction`. */
export function refuseConfiguration(
  operation: string,
  input: CreateFunctionRequest | UpdateFunctionConfigurationRequest,
): void {
  const given = new Map<string, unknown>(Object.entries(input));
  const asked = missing.find((name) => !asksNothing(given.get(name))) ?? askedValue(input);
  if (asked) throw notImplemented(`The parameter ${asked} of ${operation}`);
}

/** Parameters that are here, but not with every value. */
function askedValue({ TracingConfig, SnapStart, LoggingConfig }: UpdateFunctionConfigurationRequest) {
  if (TracingConfig?.Mode === 'Active') return 'TracingConfig.Mode=Active';
  if (SnapStart?.ApplyOn === 'PublishedVersions') return 'SnapStart.ApplyOn=PublishedVersions';
  if (LoggingConfig?.LogFormat === 'JSON') return 'LoggingConfig.LogFormat=JSON';
  if (LoggingConfig?.ApplicationLogLevel) return 'LoggingConfig.ApplicationLogLevel';
  return LoggingConfig?.SystemLogLevel && 'LoggingConfig.SystemLogLevel';
}

/** Tools send what is not wanted as false, empty texts, and structures of nothing. */
function asksNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(asksNothing);
  return value === undefined || value === false || value === '';
}
