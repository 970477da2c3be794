import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';
import { terraformEnvironment } from './terraform-program.ts';

/** Terraform in a folder of its own, with a server of its own. */
export interface TerraformSession {
  readonly folder: string;
  readonly server: SpawnedServer;
  /** Its error is the rejection. */
  run(...args: string[]): Promise<string>;
  /** `variables` such as `greeting=Hello`. */
  apply(...variables: string[]): Promise<string>;
  /** Exits with 2, which rejects, when something would be changed. */
  planNothing(...variables: string[]): Promise<string>;
  end(): Promise<void>;
}

export async function terraformSession(): Promise<TerraformSession> {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  const server = await spawnServer({ TMPDIR: folder });
  const env = await environmentFor(server);
  async function run(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)('terraform', args, { cwd: folder, env, timeout: 200_000 });
    return stdout;
  }
  const given = (variables: readonly string[]) => variables.map((each) => `-var=${each}`);
  return {
    folder,
    server,
    run,
    apply: (...variables) => run('apply', '-no-color', '-auto-approve', ...given(variables)),
    planNothing: (...variables) => run('plan', '-no-color', '-detailed-exitcode', ...given(variables)),
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function environmentFor(server: SpawnedServer): Promise<Record<string, string | undefined>> {
  const answer = await server.ask('accounts/123456789012/credentials');
  const key = (await answer.json()) as { accessKeyId: string; secretAccessKey: string };
  return {
    ...process.env,
    ...terraformEnvironment(),
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_REGION: server.options.region,
    AWS_ENDPOINT_URL: server.options.endpoint,
    TF_VAR_endpoint_url: server.options.endpoint,
  };
}
