import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missing } from './optional-program.ts';

export const terraformFolder = join(import.meta.dirname, '..', 'examples', 'terraform');

/** Folders that may mirror the registry, for machines without a network. */
const mirrors = [process.env['TERRAFORM_PLUGIN_MIRROR'] ?? '', '/opt/tf-plugins'];

/** Variables with which Terraform finds AWS's provider here: in a mirror, or wherever its own configuration says. */
export function terraformEnvironment(): Readonly<Record<string, string>> {
  const mirror = mirrors.find((folder) => folder && existsSync(join(folder, 'registry.terraform.io/hashicorp/aws')));
  return {
    CHECKPOINT_DISABLE: 'true',
    TF_IN_AUTOMATION: 'true',
    TF_INPUT: 'false',
    ...(mirror && { TF_CLI_ARGS_init: `-plugin-dir=${mirror}` }),
  };
}

/** Why Terraform cannot be tried here: it or AWS's provider is not to be had; undefined when both are. */
export function terraformMissing(): string | undefined {
  return missing('terraform', 'version') ?? providerMissing();
}

function providerMissing(): string | undefined {
  const environment = terraformEnvironment();
  if (environment['TF_CLI_ARGS_init']) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  try {
    cpSync(terraformFolder, folder, { recursive: true });
    execFileSync('terraform', ['init'], { cwd: folder, env: { ...process.env, ...environment }, timeout: 100_000 });
    return undefined;
  } catch {
    return "AWS's provider for Terraform can be had neither from the registry nor from a mirror";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
