import { isRegion } from '../../core/regions.ts';
import { ConfigurationProblem, checkAccount } from '../../server/configuration.ts';
import type { Announcement } from '../../server/data-folder.ts';
import { command } from '../command.ts';
import { quoted } from '../output/quoted.ts';
import { tell } from '../output/tell.ts';
import { announcementOf, connect, connectionOptions, dataFolderOf, requireAlive } from '../server-connection.ts';

/**
 * `sekisho env`: what a shell needs to reach the running server as the root user of an account, the first one unless
 * told. For `eval "$(sekisho env)"`.
 */
export const env = command({
  name: 'env',
  summary: 'prints the variables that lead AWS clients here, as export lines for a shell',
  forms: [''],
  options: {
    ...connectionOptions,
    region: { value: 'REGION', help: 'AWS_REGION, unless it is set already: us-east-1', read: checkRegion },
    account: { value: 'ID', help: 'the account whose root user it is: the first one', read: checkAccount },
    json: { help: 'the variables as JSON, for programs' },
  },
  examples: [
    { line: 'env', does: 'for this shell: eval "$(sekisho env)"' },
    { line: 'env --account 111122223333', does: 'as the root user of another account' },
    { line: 'env --json', does: '{"AWS_ACCESS_KEY_ID": ..., ...}' },
  ],
  // An eval of nothing would do: this makes it fail.
  failure: 'false\n',
  async run(values) {
    const announced = announcementOf(dataFolderOf(values));
    await requireAlive(announced);
    const { url, ...first } = announced;
    const key = values.account === undefined ? first : await keyOfAccount(values.account, values);
    const region = values.region ?? regionOf(process.env);
    const variables = variablesOf(url, key, region);
    const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
    tell(values.json, variables, `${lines.join('')}unset AWS_SESSION_TOKEN AWS_PROFILE\n`);
    return 0;
  },
});

type Key = Omit<Announcement, 'url'>;

function keyOfAccount(account: string, values: Parameters<typeof connect>[0]): Promise<Key> {
  return connect(values).get(`accounts/${encodeURIComponent(account)}/credentials`);
}

function regionOf({ AWS_REGION, AWS_DEFAULT_REGION }: NodeJS.ProcessEnv): string {
  return checkRegion(AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1');
}

function checkRegion(region: string): string {
  if (!isRegion(region)) throw new ConfigurationProblem(`${region} is no region of AWS`);
  return region;
}

function variablesOf(url: string, { accessKeyId, secretAccessKey }: Key, region: string) {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: url,
  };
}
