import { APIGatewayClient, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import { CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, LambdaClient, Runtime } from '@aws-sdk/client-lambda';
import { expect } from 'vitest';
import { zipOf } from '../../examples/story/zip.ts';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { press } from './person.ts';
import { lambdaTrust } from './principals.ts';

const shared = openConsole();
const account = '123456789012';

/** Calls for 0000 to 0999, twenty at a time. */
async function thousand(make: (number: string) => Promise<unknown>): Promise<void> {
  const numbers = Array.from({ length: 1000 }, (_, at) => String(at).padStart(4, '0'));
  const worker = async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await make(number);
  };
  await Promise.all(Array.from({ length: 20 }, worker));
}

interface List {
  readonly path: string;
  readonly name: string;
  /** Makes one of a name. */
  make(): (name: string) => Promise<unknown>;
}

/** What is there a thousand times, and where it is listed. */
const lists: readonly List[] = [
  {
    path: '/iam/users',
    name: 'user',
    make: () => {
      const iam = new IAMClient(shared().client);
      return (name: string) => iam.send(new CreateUserCommand({ UserName: name }));
    },
  },
  {
    path: '/iam/roles',
    name: 'role',
    make: () => {
      const iam = new IAMClient(shared().client);
      return (name: string) =>
        iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: lambdaTrust }));
    },
  },
  {
    path: '/apis',
    name: 'api',
    make: () => {
      const gateway = new APIGatewayClient(shared().client);
      return (name: string) => gateway.send(new CreateRestApiCommand({ name }));
    },
  },
  {
    path: '/functions',
    name: 'function',
    make: () => {
      const lambda = new LambdaClient(shared().client);
      const code = zipOf({ 'index.js': 'exports.handler = async () => 1;' });
      const settings = {
        Runtime: Runtime.nodejs22x,
        Role: `arn:aws:iam::${account}:role/role-0000`,
        Handler: 'index.handler',
      };
      return async (FunctionName: string) =>
        lambda.send(new CreateFunctionCommand({ FunctionName, ...settings, Code: { ZipFile: await code } }));
    },
  },
];

for (const { path, name, make } of lists) {
  testWith(
    noBrowser,
    `a thousand under ${path}: a page shows 25; one is found, opened, and Back returns to it`,
    async () => {
      const create = make();
      await thousand((number) => create(`${name}-${number}`));
      const { page, problems } = await shared().open(path);
      const row = (number: string) => page.getByRole('link', { name: `${name}-${number}`, exact: true });
      await row('0000').waitFor();
      await page.getByText('(1000)').waitFor();
      expect(await page.locator('tbody tr').count()).toBe(25);

      await press(page, 'Next page');
      await row('0025').waitFor();
      expect(new URL(page.url()).searchParams.get('page')).toBe('2');
      await row('0030').click();
      await page.waitForURL((url) => !url.search.includes('page=2'));
      await page.goBack();
      await row('0030').waitFor();

      await page.getByRole('searchbox', { name: /^Find/ }).fill(`${name}-0999`);
      await row('0999').waitFor();
      expect(await page.locator('tbody tr').count()).toBe(1);
      await page.reload();
      await row('0999').waitFor();
      expect(await page.locator('tbody tr').count()).toBe(1);
      expect(problems).toEqual([]);
      await page.close();
    },
  );
}

testWith(noBrowser, 'all the policies that AWS manages: found among them, and narrowed to the own ones', async () => {
  const { page, problems } = await shared().open('/iam/policies?find=APIGatewayInvoke');
  await page.getByRole('link', { name: 'AmazonAPIGatewayInvokeFullAccess' }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(1);
  await press(page, 'Customer managed');
  await page.getByText('There is no customer managed policy yet.').waitFor();
  expect(new URL(page.url()).searchParams.get('find')).toBe('APIGatewayInvoke');
  expect(problems).toEqual([]);
});
