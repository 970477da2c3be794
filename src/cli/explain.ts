import { parseArgs } from 'node:util';
import type { RequestExplanation } from '../server/admin/requests.ts';
import { ConfigurationProblem } from '../server/configuration.ts';
import { explanationText } from './explanation-text.ts';
import { connect, connectionOptions } from './server-connection.ts';

const options = { ...connectionOptions, json: { type: 'boolean', default: false } } as const;

/** `sekisho explain ID`: why a request was allowed or denied, by its request id or its authorization id. */
export async function explain(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [id] = positionals;
  if (!id) throw new ConfigurationProblem('usage: sekisho explain REQUEST-ID | AUTHORIZATION-ID');
  const found = await connect(values).get<RequestExplanation>(`requests/${encodeURIComponent(id)}/explanation`);
  process.stdout.write(values.json ? `${JSON.stringify(found, undefined, 2)}\n` : explanationText(found));
  return 0;
}
