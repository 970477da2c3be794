import { hash } from 'node:crypto';
import type { StoredDocument } from '../../../store/store.ts';
import type { FunctionConfiguration } from '../../../wire/models/lambda.ts';
import type { FunctionDocument } from '../documents.ts';
import { functionArn, latest } from '../function-reference.ts';

/** A function as the API shows it. https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html */
export function shownConfiguration(
  { key, value }: Pick<StoredDocument<FunctionDocument>, 'key' | 'value'>,
  qualifier?: string,
): FunctionConfiguration {
  return { ...listedConfiguration({ key, value }, qualifier), ...runtimeVersion(value, key.region), ...stateOf(value) };
}

/** Lists leave out the state, the last update and the runtime's version. */
export function listedConfiguration(
  { key: { account, region }, value }: Pick<StoredDocument<FunctionDocument>, 'key' | 'value'>,
  qualifier?: string,
): FunctionConfiguration {
  const arn = functionArn({ account, region, name: value.name });
  return {
    FunctionName: value.name,
    FunctionArn: qualifier === undefined ? arn : `${arn}:${qualifier}`,
    Runtime: value.runtime,
    Role: value.role,
    Handler: value.handler,
    CodeSize: value.code.codeSize,
    Description: value.description,
    Timeout: value.timeoutSeconds,
    MemorySize: value.memoryMb,
    LastModified: new Date(value.lastModified).toISOString().replace('Z', '+0000'),
    CodeSha256: value.code.codeSha256,
    Version: latest,
    ...(value.environment && { Environment: { Variables: value.environment } }),
    TracingConfig: { Mode: 'PassThrough' },
    RevisionId: value.revisionId,
    PackageType: 'Zip',
    Architectures: [...value.architectures],
    EphemeralStorage: { Size: value.ephemeralStorageMb },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    LoggingConfig: { LogFormat: 'Text', LogGroup: value.logGroup },
  };
}

/** AWS names a build of a runtime by a hash. */
function runtimeVersion({ runtime }: FunctionDocument, region: string): FunctionConfiguration {
  const arn = `arn:aws:lambda:${region}::runtime:${hash('sha256', runtime, 'hex')}`;
  return { RuntimeVersionConfig: { RuntimeVersionArn: arn } };
}

/** A function that is being created has had no update; one that is being updated is active. */
function stateOf({ phase }: FunctionDocument): FunctionConfiguration {
  const reason = 'The function is being created.';
  if (phase === 'creating') return { State: 'Pending', StateReason: reason, StateReasonCode: 'Creating' };
  if (phase === 'settled') return { State: 'Active', LastUpdateStatus: 'Successful' };
  return {
    State: 'Active',
    LastUpdateStatus: 'InProgress',
    LastUpdateStatusReason: reason,
    LastUpdateStatusReasonCode: 'Creating',
  };
}
