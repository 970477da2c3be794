import { cpSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ListRolesCommand } from '@aws-sdk/client-iam';
import { InvokeCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { packageTypescript } from '../examples/story/packages.ts';
import { testWith } from './optional-program.ts';
import { terraformFolder, terraformMissing } from './terraform-program.ts';
import { type TerraformSession, terraformSession } from './terraform-session.ts';

const why = terraformMissing();
let session: TerraformSession;

beforeAll(async () => {
  if (why) return;
  session = await terraformSession();
  cpSync(terraformFolder, session.folder, { recursive: true });
  await writeFile(join(session.folder, 'client.zip'), (await packageTypescript()).zip);
});

afterAll(() => session?.end());

const terraform = (...args: string[]) => session.run(...args);
const apply = (...variables: string[]) => session.apply(...variables);
const planNothing = (...variables: string[]) => session.planNothing(...variables);

async function unsigned() {
  const response = await fetch(await terraform('output', '-raw', 'url'));
  return { status: response.status, greeting: response.headers.get('x-greeting'), body: await response.text() };
}

/** What the function got, who signs with its role. */
async function signed(): Promise<unknown> {
  const FunctionName = await terraform('output', '-raw', 'function');
  const { Payload } = await session.server.lambda.send(new InvokeCommand({ FunctionName }));
  return JSON.parse(Buffer.from(Payload ?? []).toString());
}

describe('the story as a Terraform configuration', () => {
  testWith(why, 'init and apply make all of it', async () => {
    await terraform('init', '-no-color');
    expect(await apply()).toContain('Apply complete! Resources: 13 added, 0 changed, 0 destroyed.');
  });

  testWith(why, 'what was applied is read back as it was written: a plan has nothing to do', async () => {
    expect(await planNothing()).toContain('No changes.');
  });

  testWith(why, 'an open method answers 200 with what the stage variable says', async () => {
    expect(await unsigned()).toEqual({ status: 200, greeting: 'Hello', body: '{"message": "Hello"}' });
  });

  testWith(why, 'AWS_IAM: the change deploys again, and who does not sign is refused', async () => {
    const printed = await apply('authorization=AWS_IAM');
    expect(printed).toMatch(/aws_api_gateway_deployment\.current: Creation complete/);
    expect(await planNothing('authorization=AWS_IAM')).toContain('No changes.');
    expect(await unsigned()).toMatchObject({ status: 403, body: '{"message":"Missing Authentication Token"}' });
  });

  testWith(why, 'the function with its role may', async () => {
    expect(await signed()).toEqual({ message: 'Hello' });
  });

  testWith(why, 'a stage variable changes in place', async () => {
    const printed = await apply('authorization=AWS_IAM', 'greeting=Servus');
    expect(printed).toContain('Resources: 0 added, 1 changed, 0 destroyed.');
    expect(await signed()).toEqual({ message: 'Servus' });
  });

  testWith(why, 'destroy leaves nothing', async () => {
    expect(await terraform('destroy', '-no-color', '-auto-approve')).toContain('Resources: 13 destroyed.');
    const { gateway, iam, lambda, logs } = session.server;
    expect((await gateway.send(new GetRestApisCommand({}))).items).toEqual([]);
    expect((await iam.send(new ListRolesCommand({}))).Roles).toEqual([]);
    expect((await lambda.send(new ListFunctionsCommand({}))).Functions).toEqual([]);
    expect((await logs.send(new DescribeLogGroupsCommand({}))).logGroups).toEqual([]);
  });
});
