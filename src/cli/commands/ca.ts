import { command } from '../command.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, jsonOption } from '../server-connection.ts';

/** `sekisho ca`: what clients must trust to call the server by https. */
export const ca = command({
  name: 'ca',
  summary: 'prints the certificates (PEM) that clients trust to call the server by https',
  forms: [''],
  options: { ...connectionOptions, ...jsonOption },
  examples: [
    {
      line: 'ca > ca.pem',
      does: "for AWS's names, this machine, and the custom domains that there are; again after new ones",
    },
  ],
  async run(values) {
    const answer = await connect(values).get<{ certificates: string }>('ca');
    tell(values.json, answer, answer.certificates);
    return 0;
  },
});
