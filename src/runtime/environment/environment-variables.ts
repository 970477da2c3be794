import type { FunctionConfiguration, RoleCredentials } from '../function-configuration.ts';
import type { RuntimeIdentifier } from '../interpreters/runtime-identifier.ts';
import type { SandboxPaths } from '../launchers/launcher.ts';
import { runtimeErrors } from '../runtime-errors.ts';

type Variables = Record<string, string>;

export interface VariableSource {
  readonly configuration: FunctionConfiguration;
  readonly runtime: RuntimeIdentifier;
  readonly credentials: RoleCredentials;
  readonly logStream: string;
  readonly paths: SandboxPaths;
  /** Where the server that stands for AWS listens; undefined: there is none. */
  readonly endpoint: string | undefined;
}

/**
 * The environment of a function: Lambda's defaults, over them what the function's configuration sets, over that what
 * Lambda reserves. Nothing of the server's own environment.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function environmentVariables(source: VariableSource): Variables {
  const own = source.configuration.environment;
  for (const [name, value] of Object.entries(own)) {
    if (`${name}${value}`.includes('\0')) throw runtimeErrors.variableWithNul(name);
  }
  return { ...defaults(source), ...own, ...reserved(source) };
}

/** Variables that a function's configuration may replace. */
function defaults({ paths, runtime, endpoint }: VariableSource): Variables {
  const { taskRoot, runtimeDirectory } = paths;
  return {
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    PATH: `${paths.binaries}:/usr/local/bin:/usr/bin/:/bin:/opt/bin`,
    LD_LIBRARY_PATH: [
      '/var/lang/lib:/lib64:/usr/lib64',
      `${runtimeDirectory}:${runtimeDirectory}/lib`,
      `${taskRoot}:${taskRoot}/lib:/opt/lib`,
    ].join(':'),
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
    AWS_XRAY_DAEMON_ADDRESS: '169.254.100.1:2000',
    PWD: taskRoot,
    SHLVL: '0',
    // Not AWS's: with it the function's SDKs call this server, and nothing that it signs leaves for the real AWS.
    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
    ...(endpoint !== undefined && { AWS_ENDPOINT_URL: endpoint }),
    ...(runtime.language === 'python' ? pythonDefaults(runtime, paths) : nodeDefaults(runtime, paths)),
  };
}

function pythonDefaults({ release }: RuntimeIdentifier, { runtimeDirectory }: SandboxPaths): Variables {
  return { PYTHONPATH: runtimeDirectory, ...(release >= 12 ? { LC_CTYPE: 'C.UTF-8' } : {}) };
}

function nodeDefaults({ release }: RuntimeIdentifier, { taskRoot, runtimeDirectory }: SandboxPaths): Variables {
  const layers = `/opt/nodejs/node${release}/node_modules:/opt/nodejs/node_modules`;
  return { NODE_PATH: `${layers}:${runtimeDirectory}/node_modules:${runtimeDirectory}:${taskRoot}` };
}

function reserved({ configuration, credentials, logStream, paths }: VariableSource): Variables {
  return {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_REGION: configuration.region,
    AWS_DEFAULT_REGION: configuration.region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${configuration.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: configuration.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: configuration.version,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(configuration.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: configuration.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    AWS_LAMBDA_RUNTIME_API: '169.254.100.1:9001',
    _AWS_XRAY_DAEMON_ADDRESS: '169.254.100.1',
    _AWS_XRAY_DAEMON_PORT: '2000',
    LAMBDA_TASK_ROOT: paths.taskRoot,
    LAMBDA_RUNTIME_DIR: paths.runtimeDirectory,
    _HANDLER: configuration.handler,
  };
}
