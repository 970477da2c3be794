import { parseArgs } from 'node:util';
import { isRegion } from '../core/regions.ts';
import { ConfigurationProblem, userDataFolder } from '../server/configuration.ts';
import { readAnnouncement } from '../server/data-folder.ts';

const options = { 'data-dir': { type: 'string' }, region: { type: 'string' } } as const;

/** `sekisho env`: what a shell needs to reach the running server as its root user. For `eval "$(sekisho env)"`. */
export async function env(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const region = values.region ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  if (!isRegion(region)) throw new ConfigurationProblem(`${region} is no region of AWS`);
  const folder = values['data-dir'] ?? process.env['SEKISHO_DATA_DIR'] ?? userDataFolder(process.env);
  const found = readAnnouncement(folder);
  if (!found) throw new ConfigurationProblem(`no server runs on ${folder}: start one with 'sekisho start'`);
  const variables = {
    AWS_ACCESS_KEY_ID: found.accessKeyId,
    AWS_SECRET_ACCESS_KEY: found.secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: found.url,
  };
  for (const [name, value] of Object.entries(variables))
    process.stdout.write(`export ${name}='${value.replaceAll("'", "'\\''")}'\n`);
  process.stdout.write('unset AWS_SESSION_TOKEN AWS_PROFILE\n');
  return 0;
}
