import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../core/clock.ts';
import type { CodePackages } from '../code-packages.ts';
import type { FunctionConfiguration, LogSink, RoleCredentials } from '../function-configuration.ts';
import { siteDirectory } from '../interpreters/add-python-runtime.ts';
import type { ChosenInterpreter } from '../interpreters/choose-interpreter.ts';
import { releaseOf } from '../interpreters/interpreter.ts';
import type { Interpreters } from '../interpreters/interpreters.ts';
import { parseRuntime } from '../interpreters/runtime-identifier.ts';
import { keptTmp } from '../launchers/kept-tmp.ts';
import type { EnvironmentMounts, Launcher } from '../launchers/launcher.ts';
import type { MemoryGroups } from '../memory/memory-groups.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { createEnvironmentLog } from '../telemetry/environment-log.ts';
import { logStreamName } from '../telemetry/log-stream-name.ts';
import type { RuntimeVersion } from '../telemetry/platform-lines.ts';
import { initStartLine } from '../telemetry/platform-lines.ts';
import { createEnvironment } from './environment.ts';
import type { PooledEnvironment } from './environment-pool.ts';
import { environmentVariables } from './environment-variables.ts';
import { runtimeCommand } from './runtime-command.ts';
import { startRuntimeProcess } from './runtime-process.ts';
import type { StartTurns } from './start-turns.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-ib */
const initLimitMs = 10_000;

/** Share of their credentials' life for which environments are used. */
const credentialShare = 0.8;

export interface EnvironmentFactoryParts {
  readonly root: string;
  /** Where `addPythonRuntime` put what interpreters lack. */
  readonly preparedRoot: string;
  readonly sockets: string;
  readonly bootstraps: string;
  readonly clock: Clock;
  readonly logs: LogSink;
  readonly packages: CodePackages;
  readonly interpreters: Interpreters;
  readonly launcher: Launcher;
  readonly groups: MemoryGroups | undefined;
  readonly turns: StartTurns;
  credentials(configuration: FunctionConfiguration): Promise<RoleCredentials>;
  /** Where the server that stands for AWS listens; undefined: there is none. */
  endpoint(): string | undefined;
}

/** Makes an environment with its credentials, its /tmp and its log stream; its process starts with the first invocation. */
export async function makeEnvironment(
  parts: EnvironmentFactoryParts,
  configuration: FunctionConfiguration,
): Promise<PooledEnvironment> {
  const runtime = parseRuntime(configuration.runtime);
  if (!runtime) throw runtimeErrors.runtimeNotImplemented(configuration.runtime);
  if (!parts.packages.has(configuration.codeSha256Hex)) throw runtimeErrors.codeMissing(configuration.codeSha256Hex);
  const chosen = await parts.interpreters.resolve(configuration.runtime);
  const credentials = await parts.credentials(configuration);
  const now = parts.clock();
  const logStream = logStreamName(configuration, now);
  const log = createEnvironmentLog(configuration, logStream, parts.logs, parts.clock);
  const directory = join(parts.root, 'environments', randomBytes(8).toString('hex'));
  const temporaryDirectory = join(directory, 'tmp');
  await mkdir(temporaryDirectory, { recursive: true });
  await chmod(temporaryDirectory, 0o1777);
  const mounts = await parts.launcher.reachable(environmentMounts(parts, configuration, chosen, directory));

  const start = async (): ReturnType<typeof startRuntimeProcess> => {
    log.writeUntailed(initStartLine(runtimeVersion(chosen, configuration.region)));
    if (chosen.warning) log.writeUntailed(`${chosen.warning}\n`);
    const { launcher, sockets, groups } = parts;
    const { memoryMb } = configuration;
    const known = { configuration, runtime, credentials, logStream };
    return startRuntimeProcess({
      ...{ launcher, mounts, sockets, groups, log, memoryMb },
      command: (paths) => runtimeCommand(chosen.interpreter, paths, configuration),
      variables: (paths) => environmentVariables({ ...known, endpoint: parts.endpoint(), paths }),
    });
  };
  // What a function has made unremovable, or the disk keeps, stays.
  const remove = (): Promise<void> => {
    mounts.tmp.drop();
    return rm(directory, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
  };
  const environment = createEnvironment({
    configuration,
    logStream,
    log,
    clock: parts.clock,
    turns: parts.turns,
    initLimitMs,
    start,
    remove,
  });
  return { environment, recycleAt: now + credentialShare * (credentials.expiresAt - now) };
}

function environmentMounts(
  { preparedRoot, bootstraps, launcher, packages }: EnvironmentFactoryParts,
  { codeSha256Hex, ephemeralStorageMb }: FunctionConfiguration,
  { interpreter }: ChosenInterpreter,
  directory: string,
): EnvironmentMounts {
  const site = siteDirectory(preparedRoot, releaseOf(interpreter));
  const prepared = interpreter.language === 'python' && existsSync(site);
  const user = launcher.nextUser();
  return {
    ...{ interpreter, directory, ephemeralStorageMb, tmp: keptTmp(interpreter.path), bootstraps },
    codeDirectory: packages.directory(codeSha256Hex),
    ...(prepared && { siteDirectory: site }),
    ...(user !== undefined && { user }),
  };
}

/** AWS names a build of a runtime by a hash; ours is that of the interpreter's version. */
function runtimeVersion({ interpreter, warning }: ChosenInterpreter, region: string): RuntimeVersion {
  const [major, minor, patch] = interpreter.version.split('.');
  const name = interpreter.language === 'python' ? `python:${major}.${minor}.v${patch}` : `nodejs:${major}.v${minor}`;
  const hash = createHash('sha256').update(`${interpreter.language} ${interpreter.version}`).digest('hex');
  return warning ? { name, hash, region, warning } : { name, hash, region };
}
