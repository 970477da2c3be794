import { GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { testWith } from './optional-program.ts';
import { authorizers } from './terraform/authorizers.ts';
import { backEnds } from './terraform/back-ends.ts';
import { checks } from './terraform/checks.ts';
import { keys } from './terraform/keys.ts';
import { names } from './terraform/names.ts';
import { openapi } from './terraform/openapi.ts';
import { stages } from './terraform/stages.ts';
import type { Applied } from './terraform/terraform-module.ts';
import { writeConfiguration } from './terraform/write-configuration.ts';
import { terraformMissing } from './terraform-program.ts';
import { type TerraformSession, terraformSession } from './terraform-session.ts';

const modules = [authorizers, backEnds, checks, keys, names, openapi, stages];
const all = modules.reduce((sum, { makes }) => sum + makes, 0);
const why = terraformMissing();
const changed = 'changed=true';

let session: TerraformSession;
let printed = '';
let paths: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  if (why) return;
  session = await terraformSession();
  writeConfiguration(session.folder, modules);
});
afterAll(() => session?.end());

function applied(name: string): Applied {
  const { server } = session;
  return { server, printed, url: `${server.options.endpoint}${paths[name]}` };
}

/** Terraform starts the provider for each command, which takes seconds: one configuration holds all modules. */
describe('REST APIs by Terraform', () => {
  testWith(why, 'are applied and read back as they were written', async () => {
    await session.run('init', '-no-color');
    printed = await session.apply();
    expect(printed).toContain(`Apply complete! Resources: ${all} added, 0 changed, 0 destroyed.`);
    expect(await session.planNothing()).toContain('No changes.');
    paths = JSON.parse(await session.run('output', '-json', 'paths'));
  });

  for (const { name, what, asApplied } of modules) {
    for (const [title, check] of Object.entries(asApplied))
      testWith(why, `${what}: ${title}`, () => check(applied(name)));
  }

  testWith(why, 'are changed, and read back as they were written', async () => {
    printed = await session.apply(changed);
    expect(printed).toMatch(/Apply complete! Resources: \d added, \d changed, \d destroyed\./);
    expect(await session.planNothing(changed)).toContain('No changes.');
  });

  for (const { name, what, asChanged = {} } of modules) {
    for (const [title, check] of Object.entries(asChanged))
      testWith(why, `${what}: ${title}`, () => check(applied(name)));
  }

  testWith(why, 'destroy leaves nothing', async () => {
    const destroyed = await session.run('destroy', '-no-color', '-auto-approve', `-var=${changed}`);
    expect(destroyed).toContain(`Resources: ${all} destroyed.`);
    const { items } = await session.server.gateway.send(new GetRestApisCommand({}));
    const remains = await Promise.all(modules.map((module) => module.remains?.(session.server) ?? []));
    expect([items, ...remains.flat()]).toEqual([[]]);
  });
});
