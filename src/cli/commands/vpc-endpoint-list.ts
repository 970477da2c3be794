import { command } from '../command.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, jsonOption } from '../server-connection.ts';

interface Listed {
  readonly id: string;
  readonly vpcId: string;
  readonly address: string;
  readonly policy?: string;
}

/** `sekisho vpc-endpoint list`: id, VPC and address of each endpoint. */
export const vpcEndpointList = command({
  name: 'vpc-endpoint list',
  summary: 'lists the interface endpoints with their VPCs and addresses',
  forms: [''],
  options: { ...connectionOptions, ...jsonOption },
  examples: [
    { line: 'vpc-endpoint list --json', does: '{"vpcEndpoints": [{"id": ID, "vpcId": ID, "address": IP}, ...]}' },
  ],
  async run(values) {
    const answer = await connect(values).get<{ vpcEndpoints: readonly Listed[] }>('vpc-endpoints');
    const rows = answer.vpcEndpoints.map(({ id, vpcId, address, policy }) => [
      id,
      vpcId,
      `${address}${policy === undefined ? '' : ' (with a policy)'}`,
    ]);
    tell(values.json, answer, rows.map((row) => `${row.join('  ')}\n`).join(''));
    return 0;
  },
});
