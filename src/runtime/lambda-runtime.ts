import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../core/clock.ts';
import { AwsError } from '../core/errors.ts';
import { notStored } from '../core/storage-errors.ts';
import type { CodePackages } from './code-packages.ts';
import { createCodePackages } from './code-packages.ts';
import type { EnvironmentFactoryParts } from './environment/environment-factory.ts';
import { makeEnvironment } from './environment/environment-factory.ts';
import { EnvironmentPool } from './environment/environment-pool.ts';
import { mostEnvironmentsHere } from './environment/most-environments.ts';
import { startTurns } from './environment/start-turns.ts';
import type {
  FunctionConfiguration,
  Invocation,
  InvocationResult,
  LogSink,
  RoleCredentials,
} from './function-configuration.ts';
import type { Interpreter } from './interpreters/interpreter.ts';
import { createInterpreters } from './interpreters/interpreters.ts';
import { parseRuntime } from './interpreters/runtime-identifier.ts';
import type { ChosenLauncher, LauncherChoice } from './launchers/choose-launcher.ts';
import { chooseLauncher } from './launchers/choose-launcher.ts';
import type { Confinement } from './launchers/confinement.ts';
import type { MemoryGroups } from './memory/memory-groups.ts';
import { findMemoryGroups } from './memory/memory-groups.ts';
import { placeBootstraps, prepareDirectories } from './runtime-directories.ts';
import { runtimeErrors } from './runtime-errors.ts';

export interface RuntimeOptions {
  /** Directory for code, sockets, temporary files and prepared runtimes; belongs to the runtime alone. */
  readonly root: string;
  /** Root under which runtimes were prepared by `addPythonRuntime`; default: `root`. */
  readonly preparedRoot?: string;
  readonly clock: Clock;
  readonly logs: LogSink;
  /** Credentials of the function's role for one environment. What it throws reaches the caller of the invocation. */
  credentials(configuration: FunctionConfiguration): Promise<RoleCredentials>;
  /** Where the server that stands for AWS listens, asked when a function starts. */
  readonly endpoint?: () => string;
  /** Folders of the server that functions must not see, beside `root`. */
  readonly secret?: readonly string[];
  /** Default `auto`: bubblewrap where it works, else plain processes. */
  readonly launcher?: LauncherChoice;
  /** Binaries to use for runtimes, instead of those that are found. */
  readonly interpreters?: Readonly<Record<string, string>>;
  /** Bound on environments of all functions together; default: what the machine carries. */
  readonly mostEnvironments?: number;
  /** Milliseconds for which an idle environment is kept; default five minutes. */
  readonly idleMs?: number;
}

export interface RuntimeStatus {
  readonly launcher: 'bubblewrap' | 'process' | 'not probed';
  /** Why functions do not run in bubblewrap. */
  readonly why?: string;
  /** What the operator should know of that. */
  readonly warning?: string;
  /** Why functions are not run at all. */
  readonly refused?: string;
  /** Runtime to the interpreter that was resolved for it so far. */
  readonly interpreters: Record<string, string>;
  /** How each of Lambda's limits is enforced here, or `none`. */
  readonly limits?: Confinement & { readonly memory: string };
  readonly mostEnvironments: number;
}

/** Runs Lambda functions as processes of this machine. */
export interface LambdaRuntime {
  readonly packages: CodePackages;
  /**
   * Runs one invocation in an environment of its own. Errors of the function are results; thrown are
   * TooManyRequestsException, InvalidRuntimeException, NotImplementedException, InvalidZipFileException and what
   * `credentials` throws.
   */
  invoke(configuration: FunctionConfiguration, invocation: Invocation): Promise<InvocationResult>;
  /** The function has changed or is gone: idle environments end now, busy ones after their invocation. */
  retire(functionArn: string): void;
  status(): RuntimeStatus;
  /** Finds out now how functions will run, instead of with the first invocation. */
  probe(): Promise<RuntimeStatus>;
  /** Ends every environment, busy or not, and takes no more invocations. */
  close(): Promise<void>;
}

/** Cheap: launcher and interpreters are looked for with the first invocation. */
export function createLambdaRuntime(options: RuntimeOptions): LambdaRuntime {
  const packages = createCodePackages(join(options.root, 'code'));
  const refuses = async (interpreter: Interpreter) => (await prepared()).launcher.refuses(interpreter);
  const interpreters = createInterpreters(refuses, options.interpreters);
  let chosen: ChosenLauncher | undefined;
  let groups: MemoryGroups | undefined;
  let preparing: Promise<EnvironmentFactoryParts> | undefined;
  let refused: string | undefined;
  let closed = false;

  const prepare = async (): Promise<EnvironmentFactoryParts> => {
    const { root, preparedRoot = root, clock, logs, credentials, secret = [], endpoint = () => undefined } = options;
    const sockets = await prepareDirectories(root);
    const bootstraps = await placeBootstraps(root);
    chosen = await chooseLauncher({ choice: options.launcher ?? 'auto', root, secret: [...secret, root] });
    groups = findMemoryGroups();
    const { launcher } = chosen;
    const places = { root, preparedRoot, bootstraps, sockets: launcher.sockets ?? sockets };
    const turns = startTurns(availableParallelism());
    const ports = { clock, logs, credentials, endpoint };
    return { ...places, ...ports, turns, packages, interpreters, launcher, groups };
  };
  const prepared = (): Promise<EnvironmentFactoryParts> => {
    preparing ??= prepare().catch((error: unknown) => {
      preparing = undefined;
      refused = error instanceof AwsError ? error.message : undefined;
      throw error;
    });
    return preparing;
  };
  const mostEnvironments = options.mostEnvironments ?? mostEnvironmentsHere();
  const pool = new EnvironmentPool({
    clock: options.clock,
    mostEnvironments,
    idleMs: options.idleMs ?? 300_000,
    create: async (configuration) => makeEnvironment(await prepared(), configuration),
  });
  const status = (): RuntimeStatus => {
    const launcher = chosen?.launcher.name ?? 'not probed';
    const memory = groups?.version ?? 'measured every 100 ms';
    return {
      launcher,
      ...(chosen?.why && { why: chosen.why, warning: chosen.warning }),
      ...(refused && { refused }),
      ...(chosen && { limits: { memory, ...chosen.launcher.confinement } }),
      mostEnvironments,
      interpreters: interpreters.known(),
    };
  };
  return {
    packages,
    async invoke(configuration, invocation) {
      if (closed) throw runtimeErrors.closed();
      if (!parseRuntime(configuration.runtime)) throw runtimeErrors.runtimeNotImplemented(configuration.runtime);
      return await pool.invoke(configuration, invocation).catch((error: unknown) => {
        throw notStored('What the function needs on the disk', error);
      });
    },
    retire: (functionArn) => pool.retire(functionArn),
    status,
    async probe() {
      await prepared().catch(() => undefined);
      return status();
    },
    async close() {
      closed = true;
      await pool.close();
      await preparing?.catch(() => undefined);
      groups?.remove();
      await chosen?.launcher.close();
    },
  };
}
