import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { permittedAddress } from '../services/sts/web-identity/permitted-address.ts';
import { readVpcLinks, type VpcLinkOrigins } from './networks/vpc-link-targets.ts';

/** `enforce` refuses what the policies do not allow; `observe` lets it through and says so loudly. */
export type AuthMode = 'enforce' | 'observe';

export interface Configuration {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Undefined: a throw-away folder, removed when the server stops (`--ephemeral`). */
  readonly dataFolder: string | undefined;
  /** Where `sekisho runtimes add` puts what interpreters lack: shared with throw-away servers. */
  readonly preparedRuntimes: string;
  /** Twelve digits. */
  readonly account: string;
  readonly auth: AuthMode;
  /** Whether denials of the data plane end with today's reason ("because no identity-based policy allows ..."). */
  readonly denialReasons: boolean;
  /** Whether denials of the control plane end with the authorization id, as in AWS's preview. */
  readonly authorizationIds: boolean;
  /** The root user's access key, when it is given instead of minted. */
  readonly rootKey: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly consoleToken: string | undefined;
  /** What a shell types here before the name of a command that shall reach the server on a data folder; `sekisho` unless told. */
  readonly commandReaching?: (dataFolder: string) => string;
  /** Environments of all functions together; undefined: as many as the machine carries. */
  readonly maxEnvironments?: number | undefined;
  /** File or address of the keys of Cognito's user pools, with `{userPoolId}` in it; undefined: Cognito's own addresses. */
  readonly userPoolKeys?: string | undefined;
  /** Where the load balancers of VPC links are. */
  readonly vpcLinks?: VpcLinkOrigins | undefined;
  /** `off`: no account has a limit of requests a second. */
  readonly accountThrottle?: 'off' | undefined;
}

export const defaultPort = 4566;
export const defaultHost = '127.0.0.1';
export const defaultAccount = '123456789012';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where state is kept when nobody says: the user's data folder of the platform. */
export function userDataFolder(environment: Environment): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'sekisho');
  if (process.platform === 'win32') return join(environment['LOCALAPPDATA'] ?? homedir(), 'sekisho');
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'sekisho');
}

/** Where functions run from: packages, sockets, prepared interpreters. */
export function runtimeFolder(dataFolder: string): string {
  return join(dataFolder, 'runtime');
}

/** A setting that cannot be used; its message is for the operator. */
export class ConfigurationProblem extends Error {
  override readonly name = 'ConfigurationProblem';
}

/** Checks settings that come as text. Throws ConfigurationProblem. */
export function checkPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigurationProblem(`--port takes 0 to 65535, not ${text}`);
  return port;
}

export function checkMaxEnvironments(text: string): number {
  const most = Number(text);
  if (/^\d+$/.test(text) && most >= 1 && most <= 10_000) return most;
  throw new ConfigurationProblem(`--max-environments takes 1 to 10000, not ${text}`);
}

/** A file, or an address that keys may be fetched from; one for each pool. */
export function checkUserPoolKeys(text: string): string {
  if (!text.includes('{userPoolId}')) {
    throw new ConfigurationProblem(`--user-pool-keys takes a file or an address with {userPoolId} in it, not ${text}`);
  }
  if (!/^[a-z]+:\/\//i.test(text)) return resolve(text);
  if (permittedAddress(text.replaceAll('{userPoolId}', 'pool'))) return text;
  throw new ConfigurationProblem(`--user-pool-keys takes https, or http on this machine, not ${text}`);
}

export function checkVpcLinks(text: string): VpcLinkOrigins {
  const read = readVpcLinks(text);
  if (read) return read;
  throw new ConfigurationProblem(`--vpc-link takes ARN=http://HOST:PORT, several between commas, not ${text}`);
}

export function checkAccount(text: string): string {
  if (!/^\d{12}$/.test(text)) throw new ConfigurationProblem(`--account takes twelve digits, not ${text}`);
  return text;
}

export function checkAuth(text: string): AuthMode {
  if (text !== 'enforce' && text !== 'observe') {
    throw new ConfigurationProblem(`--auth takes enforce or observe, not ${text}`);
  }
  return text;
}

/** `SEKISHO_ACCOUNT_THROTTLE=off`: for servers that are measured. */
export function accountThrottleOf(environment: Environment): Configuration['accountThrottle'] {
  const text = environment['SEKISHO_ACCOUNT_THROTTLE'];
  if (!text) return undefined;
  if (text === 'off') return text;
  throw new ConfigurationProblem(`SEKISHO_ACCOUNT_THROTTLE takes off, not ${text}`);
}

/** The root key of the environment: both halves or none. */
export function rootKeyOf(environment: Environment): Configuration['rootKey'] {
  const accessKeyId = environment['SEKISHO_ROOT_ACCESS_KEY_ID'];
  const secretAccessKey = environment['SEKISHO_ROOT_SECRET_ACCESS_KEY'];
  if (!accessKeyId && !secretAccessKey) return undefined;
  if (!accessKeyId || !secretAccessKey) {
    throw new ConfigurationProblem('SEKISHO_ROOT_ACCESS_KEY_ID and SEKISHO_ROOT_SECRET_ACCESS_KEY go together');
  }
  if (!/^\w{16,128}$/.test(accessKeyId)) {
    throw new ConfigurationProblem('SEKISHO_ROOT_ACCESS_KEY_ID takes 16 to 128 letters, digits and underscores');
  }
  return { accessKeyId, secretAccessKey };
}
