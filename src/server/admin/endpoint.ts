import type { StageRegistry } from '../../execute-api/stage/stage-registry.ts';
import type { RawRequest } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { Authority } from '../../http/tls/authority.ts';
import type { AccountRegister } from '../../identity/accounts.ts';
import type { Identity } from '../../identity/identity.ts';
import type { Verdict } from '../../identity/rulings/ruling.ts';
import type { Sealer } from '../../identity/sealer.ts';
import type { Store } from '../../store/store.ts';
import type { Trace } from '../../trace/trace.ts';
import type { ConsoleFiles } from '../console/console-files.ts';
import type { ConsoleSessions } from '../console/console-sessions.ts';
import type { EndpointAddresses } from '../networks/endpoint-addresses.ts';
import type { CodeLinks } from './code-links.ts';

export interface Health {
  readonly status: 'ok';
  readonly version: string;
  /** What a shell types before the name of a command that shall reach this server, such as `sekisho`. */
  readonly command: string;
}

export interface AdminOptions {
  readonly token: string;
  /** What anybody may know. */
  readonly health: Health;
  /** The host that the server was told to listen on; it and the names of this machine are no foreigners. */
  readonly host: string;
  readonly trace: Trace<Verdict>;
  readonly identity: Identity;
  readonly accounts: AccountRegister;
  readonly store: Store;
  readonly stages: StageRegistry;
  /** Who vouches for this server, made when it is first asked for. */
  readonly authority: () => Promise<Authority>;
  /** Addresses of VPC endpoints. */
  readonly addresses: Pick<EndpointAddresses, 'open'>;
  readonly sealer: Sealer;
  /** Who is signed in to the console. */
  readonly sessions: ConsoleSessions;
  readonly consoleFiles: ConsoleFiles;
  /** What STS's DecodeAuthorizationMessage opens. */
  readonly encodeMessage: (verdict: Verdict) => string;
  readonly codeLinks: CodeLinks;
  readonly reset: () => Promise<void>;
  /** How functions run here: launcher, why not a better one, interpreters found so far. */
  readonly functions: () => object;
  /** Log events of functions that wait for the disk, and those that found no room meanwhile. */
  readonly functionLogs: () => object;
}

/** `id` is the part of the path that the row's pattern captures. */
export interface AdminRequest extends RawRequest {
  readonly id: string;
}

export type Endpoint = (request: AdminRequest, options: AdminOptions) => HttpResponse | Promise<HttpResponse>;
