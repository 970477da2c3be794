import { GetApiKeysCommand, GetUsagePlansCommand } from '@aws-sdk/client-api-gateway';
import { expect } from 'vitest';
import { answered } from './answered.ts';
import type { TerraformModule } from './terraform-module.ts';

const shop = { 'x-api-key': 'the-key-of-the-shop-0123456789' };

export const keys: TerraformModule = {
  name: 'keys',
  what: 'API keys, usage plans and limits of methods',
  makes: 11,
  variables: { most: ['2', '3'] },
  asApplied: {
    'guard the API': async ({ url }) => {
      expect(await answered(url)).toBe('403 {"message":"Forbidden"}');
      expect([await answered(url, shop), await answered(url, shop)]).toEqual(['200 pets', '200 pets']);
      expect(await answered(url, shop)).toBe('429 {"message":"Limit Exceeded"}');
    },
  },
  asChanged: {
    'a larger quota opens it at once': async ({ url, printed }) => {
      expect(printed).toMatch(/aws_api_gateway_usage_plan\.small: Modifications complete/);
      expect(await answered(url, shop)).toBe('200 pets');
    },
  },
  remains: async ({ gateway }) => [
    ...((await gateway.send(new GetUsagePlansCommand({}))).items ?? []),
    ...((await gateway.send(new GetApiKeysCommand({}))).items ?? []),
  ],
};
