import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** How a server is started on a port, by its own documentation. */
export interface Start {
  readonly command: string;
  readonly parameters: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** One server that the checks are run against, in one way of starting it. */
export interface Contestant {
  readonly name: string;
  readonly version: string;
  /** The switch that asks for enforcement; undefined: as it is started first. */
  readonly enforcement?: Readonly<Record<string, string>>;
  /** Answers 200 once the server is ready. */
  readonly healthPath: string;
  /** The keys that its documentation begins with. */
  readonly firstKeys: Keys;
  /** `folder` holds what it keeps. */
  start(port: number, folder: string): Start;
}

/** An emulator that PyPI has: only run, never imported. */
export interface Emulator {
  readonly name: string;
  readonly version: string;
  /** What pip is asked for, its own package first. */
  readonly requirements: readonly string[];
  readonly enforcement: Readonly<Record<string, string>>;
  readonly healthPath: string;
  /** The program of its package, with its parameters and environment for a port. */
  start(port: number): {
    readonly program: string;
    readonly parameters?: readonly string[];
    readonly settings?: Readonly<Record<string, string>>;
  };
}

/** All that are tried, pinned. Each is asked for enforcement as its own documentation says. */
export const emulators: readonly Emulator[] = [
  {
    name: 'MiniStack',
    version: '1.5.33',
    // Its functions run in its own Python, which lacks the boto3 that AWS's runtimes carry.
    requirements: ['ministack==1.5.33', 'boto3==1.43.106'],
    enforcement: { AUTH: 'true' },
    healthPath: '/_ministack/health',
    start: (port) => ({ program: 'ministack', settings: { GATEWAY_PORT: String(port) } }),
  },
  {
    name: 'LocalEmu',
    version: '1.3.2',
    requirements: ['localemu==1.3.2'],
    // By default AKIAIOSFODNN7EXAMPLE is a root key, which stands in the checks for one that nobody knows.
    enforcement: { IAM_ENFORCEMENT: '1', ROOT_ACCESS_KEYS: 'test' },
    healthPath: '/_localemu/health',
    start: (port) => ({ program: 'localemu', parameters: ['start', '--port', String(port)] }),
  },
  {
    name: 'Moto (server)',
    version: '5.2.5',
    requirements: ['moto[server]==5.2.5'],
    // Requests before this many are not checked: the three that make the caller.
    enforcement: { INITIAL_NO_AUTH_ACTION_COUNT: '3' },
    healthPath: '/moto-api/',
    start: (port) => ({
      program: 'moto_server',
      parameters: ['-p', String(port)],
      settings: { MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' },
    }),
  },
];

/** What is known and not tried, and why. */
export const notTried: Readonly<Record<string, string>> = {
  LocalStack:
    'PyPI has its command line (`localstack` 2026.8.2), which starts a Docker image; current images ask for an account and its token',
};

/** The ways to start an installed emulator: as it is, and with its switch. */
export function waysToStart(emulator: Emulator, environment: string): Contestant[] {
  const { name, version, healthPath } = emulator;
  const way = (enforcement?: Readonly<Record<string, string>>): Contestant => ({
    name,
    version,
    ...(enforcement && { enforcement }),
    healthPath,
    firstKeys: { accessKeyId: 'test', secretAccessKey: 'test' },
    start(at) {
      const { program, parameters = [], settings = {} } = emulator.start(at);
      return { command: join(environment, 'bin', program), parameters, env: { ...settings, ...enforcement } };
    },
  });
  return [way(), way(emulator.enforcement)];
}

/** This product as it is built: it enforces without being asked. */
export function ourselves(version: string): Contestant {
  const firstKeys = {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
  const product = join(import.meta.dirname, '..', '..', '..', 'dist', 'sekisho.js');
  return {
    name: 'Sekisho',
    version,
    healthPath: '/_sekisho/health',
    firstKeys,
    start: (port, folder) => ({
      command: process.execPath,
      parameters: [product, 'start', '--port', String(port), '--data-dir', folder],
      env: {
        SEKISHO_ROOT_ACCESS_KEY_ID: firstKeys.accessKeyId,
        SEKISHO_ROOT_SECRET_ACCESS_KEY: firstKeys.secretAccessKey,
      },
    }),
  };
}
