import { openDataFolder } from '../src/server/data-folder.ts';
import { type Rooms, wireRooms } from '../src/server/wire-rooms.ts';

export const rootKey = { accessKeyId: 'AKIAFUZZFUZZFUZZFUZZ', secretAccessKey: 'fuzz' };
export const account = '123456789012';

/** The whole house in this process, without a port, on a folder that goes when it is closed. */
export function openRooms(): { readonly rooms: Rooms; readonly close: () => Promise<void> } {
  const configuration = {
    host: '127.0.0.1',
    port: 0,
    dataFolder: undefined,
    preparedRuntimes: '/nonexistent',
    account,
    auth: 'enforce',
    denialReasons: true,
    authorizationIds: false,
    rootKey,
    consoleToken: 'fuzz',
  } as const;
  const folder = openDataFolder(configuration);
  const rooms = wireRooms(configuration, folder, { url: 'http://127.0.0.1:1' });
  const close = async () => {
    await rooms.close();
    folder.leave();
  };
  return { rooms, close };
}
