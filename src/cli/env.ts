import { parseArgs } from 'node:util';
import { isRegion } from '../core/regions.ts';
import { ConfigurationProblem } from '../server/configuration.ts';
import { type Announcement, readAnnouncement } from '../server/data-folder.ts';
import { connect, connectionOptions, dataFolderOf } from './server-connection.ts';

const options = { ...connectionOptions, region: { type: 'string' }, account: { type: 'string' } } as const;

/**
 * `sekisho env`: what a shell needs to reach the running server as the root user of an account, the first one unless
 * told. For `eval "$(sekisho env)"`.
 */
export async function env(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const region = values.region ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  if (!isRegion(region)) throw new ConfigurationProblem(`${region} is no region of AWS`);
  const folder = dataFolderOf(values);
  const found = readAnnouncement(folder);
  if (!found) throw new ConfigurationProblem(`no server runs on ${folder}: start one with 'sekisho start'`);
  const key = values.account === undefined ? found : await keyOfAccount(values.account, values);
  const variables = {
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: found.url,
  };
  for (const [name, value] of Object.entries(variables))
    process.stdout.write(`export ${name}='${value.replaceAll("'", "'\\''")}'\n`);
  process.stdout.write('unset AWS_SESSION_TOKEN AWS_PROFILE\n');
  return 0;
}

function keyOfAccount(account: string, values: Parameters<typeof connect>[0]): Promise<Omit<Announcement, 'url'>> {
  return connect(values).get(`accounts/${encodeURIComponent(account)}/credentials`);
}
