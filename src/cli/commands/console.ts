import { command } from '../command.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, jsonOption } from '../server-connection.ts';

/** `sekisho console`: a new address of the running server's console, which opens it once. */
export const openConsole = command({
  name: 'console',
  summary: 'prints an address of the console, good for opening it once',
  forms: [''],
  options: { ...connectionOptions, ...jsonOption },
  examples: [{ line: 'console', does: 'the address, to click on or to copy' }],
  async run(values) {
    const server = connect(values);
    const { token } = await server.post<{ token: string }>('console-links', {});
    const url = `${server.url}/_sekisho/console/?token=${token}`;
    tell(values.json, { url }, `${url}\n`);
    return 0;
  },
});
