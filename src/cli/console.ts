import { parseArgs } from 'node:util';
import { connect, connectionOptions } from './server-connection.ts';

/** `sekisho console`: a new address of the running server's console, which opens it once. */
export async function console(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: connectionOptions });
  const server = connect(values);
  const { token } = await server.post<{ token: string }>('console-links', {});
  process.stdout.write(`${server.url}/_sekisho/console/?token=${token}\n`);
  return 0;
}
