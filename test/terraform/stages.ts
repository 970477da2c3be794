import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { expect } from 'vitest';
import type { SpawnedServer } from '../spawned-server.ts';
import { answered } from './answered.ts';
import type { TerraformModule } from './terraform-module.ts';

async function messages({ logs }: SpawnedServer, logGroupName: string): Promise<string> {
  const { events = [] } = await logs.send(new FilterLogEventsCommand({ logGroupName }));
  return events.map(({ message }) => message).join('\n');
}

export const stages: TerraformModule = {
  name: 'stages',
  what: 'what stages do',
  makes: 12,
  variables: { share: ['0', '100'] },
  asApplied: {
    'logs, caches and asks for permission': async ({ server, url }) => {
      expect(await answered(url)).toBe('200 stage');
      expect(await answered(url, { 'cache-control': 'max-age=0' })).toMatch(/^403 /);
      expect(await messages(server, 'pets-access')).toMatch(/^[0-9a-f-]{36} false 200\n[0-9a-f-]{36} false 403$/);
    },
  },
  asChanged: {
    'a canary takes over with its variables': async ({ server, url, printed }) => {
      expect(printed).toMatch(/module\.stages\.aws_api_gateway_stage\.dev: Modifications complete/);
      expect(await answered(url)).toBe('200 canary');
      expect(await messages(server, 'pets-access/Canary')).toMatch(/^[0-9a-f-]{36} true 200$/);
    },
  },
};
