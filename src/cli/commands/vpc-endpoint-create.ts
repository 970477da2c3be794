import { readFileSync } from 'node:fs';
import { ConfigurationProblem } from '../../server/configuration.ts';
import { WrongUsage } from '../arguments/wrong-usage.ts';
import { command } from '../command.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, jsonOption } from '../server-connection.ts';

/** `sekisho vpc-endpoint create --vpc ID --address IP`: what is sent to that address comes from that VPC. */
export const vpcEndpointCreate = command({
  name: 'vpc-endpoint create',
  summary: 'declares an interface endpoint: what is sent to its address comes from its VPC',
  forms: [''],
  options: {
    vpc: { value: 'ID', help: 'the VPC that requests come from, such as vpc-1' },
    address: { value: 'IP', help: 'an address of this machine, such as 127.0.0.2; the server listens there too' },
    policy: { value: 'FILE', help: "the endpoint's policy; without one it lets everything through" },
    service: { value: 'NAME', default: 'execute-api', help: 'the service that it is for' },
    'private-dns': { help: "in its VPC the service's names lead to it" },
    ...connectionOptions,
    ...jsonOption,
  },
  examples: [
    { line: 'vpc-endpoint create --vpc vpc-1 --address 127.0.0.2', does: 'requests to 127.0.0.2 come from vpc-1' },
  ],
  async run(values) {
    const { vpc, address, policy, service } = values;
    if (!vpc || !address) throw new WrongUsage('vpc-endpoint create takes --vpc and --address');
    const body = {
      vpcId: vpc,
      address,
      service,
      privateDns: values['private-dns'],
      ...(policy && { policy: readPolicy(policy) }),
    };
    const made = await connect(values).post<{ id: string }>('vpc-endpoints', body);
    tell(values.json, made, `Endpoint ${made.id} of ${vpc} is on ${address}.\n`);
    return 0;
  },
});

function readPolicy(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigurationProblem(`${file} cannot be read`);
  }
}
