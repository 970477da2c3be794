import type { UpdateFunctionConfigurationRequest } from '../../../wire/models/lambda.ts';
import type { FunctionDocument } from '../documents.ts';

type Configured = Partial<
  Pick<
    FunctionDocument,
    | 'role'
    | 'runtime'
    | 'handler'
    | 'description'
    | 'timeoutSeconds'
    | 'memoryMb'
    | 'ephemeralStorageMb'
    | 'environment'
    | 'logGroup'
  >
>;

/** The configuration that a request gives; what it leaves out stays as it was. */
export function configured(input: Omit<UpdateFunctionConfigurationRequest, 'FunctionName'>): Configured {
  const { Role, Runtime, Handler, Description, Timeout, MemorySize, EphemeralStorage, Environment } = input;
  return {
    ...given('role', Role),
    ...given('runtime', Runtime),
    ...given('handler', Handler),
    ...given('description', Description),
    ...given('timeoutSeconds', Timeout),
    ...given('memoryMb', MemorySize),
    ...given('ephemeralStorageMb', EphemeralStorage?.Size),
    ...given('environment', Environment && { ...Environment.Variables }),
    ...given('logGroup', input.LoggingConfig?.LogGroup),
  };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value });
}
