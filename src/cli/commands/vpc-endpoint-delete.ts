import { WrongUsage } from '../arguments/wrong-usage.ts';
import { command } from '../command.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, jsonOption } from '../server-connection.ts';

/** `sekisho vpc-endpoint delete ID`: its address is not listened on any more. */
export const vpcEndpointDelete = command({
  name: 'vpc-endpoint delete',
  summary: 'takes an interface endpoint away',
  forms: ['ID'],
  options: { ...connectionOptions, ...jsonOption },
  examples: [{ line: 'vpc-endpoint delete vpce-0123456789abcdef0', does: 'by the id that list tells' }],
  async run(values, [id = '']) {
    if (!/^vpce-[0-9a-z]{1,40}$/.test(id))
      throw new WrongUsage(`ID takes an id such as vpce-0123456789abcdef0, not ${id}`);
    const answer = await connect(values).delete<{ id: string }>(`vpc-endpoints/${id}`);
    tell(values.json, answer, `Endpoint ${id} is gone.\n`);
    return 0;
  },
});
