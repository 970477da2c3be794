import { diskTrouble } from '../core/storage-errors.ts';
import { type Listener, listen } from '../http/listener.ts';
import type { RuntimeStatus } from '../runtime/lambda-runtime.ts';
import { StoreUnusable } from '../store/errors.ts';
import { type Configuration, ConfigurationProblem } from './configuration.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { reportDefect } from './defects.ts';
import { choosePlane } from './planes.ts';
import { sweepThrowAwayFolders } from './throw-away-folder.ts';
import { type Rooms, wireRooms } from './wire-rooms.ts';

export interface RunningServer {
  /** `http://127.0.0.1:4566` */
  readonly url: string;
  readonly dataFolder: string;
  /** Where the console opens, once; whoever has it is the operator. */
  consoleUrl(): string;
  /** How functions will run: in which sandbox, within which limits. */
  probeFunctions(): Promise<RuntimeStatus>;
  /** Ends functions and connections; what was committed is on the disk already. */
  close(): Promise<void>;
}

/** What killed servers left can wait until this one has answered its first requests. Milliseconds. */
const sweepDelay = 1000;

/**
 * Opens the data folder, puts all rooms together and listens. Throws ConfigurationProblem when a setting, the data
 * folder or the port cannot be used.
 */
export async function startServer(configuration: Configuration): Promise<RunningServer> {
  const folder = openDataFolder(configuration);
  const address = { url: '' };
  const rooms = wire(configuration, folder, address);
  try {
    const { host, port } = configuration;
    const { planes, names } = rooms;
    const { refuse } = planes.unread;
    const listener = await listen({ host, port, plane: choosePlane(planes), onDefect: reportDefect, refuse, names });
    address.url = `http://${host.includes(':') ? `[${host}]` : host}:${listener.port}`;
    await rooms.addresses.begin(listener, tellUnheard);
    folder.announce(address.url);
    setTimeout(sweepThrowAwayFolders, sweepDelay).unref();
    const { url } = address;
    const consoleUrl = () => url + rooms.consoleLink();
    const { probeFunctions } = rooms;
    return { url, dataFolder: folder.path, consoleUrl, probeFunctions, close: () => close(listener, rooms, folder) };
  } catch (error) {
    await rooms.close();
    folder.leave();
    throw portProblem(error, configuration) ?? error;
  }
}

function wire(configuration: Configuration, folder: DataFolder, address: { url: string }): Rooms {
  try {
    return wireRooms(configuration, folder, address);
  } catch (error) {
    if (error instanceof StoreUnusable) throw new ConfigurationProblem(error.message);
    const reason = diskTrouble(error);
    throw reason === undefined ? error : new ConfigurationProblem(`${folder.path} cannot be used: ${reason}.`);
  }
}

async function close(listener: Listener, rooms: Rooms, folder: DataFolder): Promise<void> {
  await rooms.addresses.close();
  await listener.close();
  await rooms.close();
  folder.leave();
}

function tellUnheard(address: string, error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  process.stderr.write(`WARNING: the VPC endpoint on ${address} cannot be reached: ${code}\n`);
}

function portProblem(error: unknown, { host, port }: Configuration): ConfigurationProblem | undefined {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new ConfigurationProblem(`port ${port} of ${host} is taken: choose another with --port`);
  if (code === 'EACCES') return new ConfigurationProblem(`port ${port} of ${host} may not be used by this user`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigurationProblem(`${host} is no address of this machine`);
  return undefined;
}
