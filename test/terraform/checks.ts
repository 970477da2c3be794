import { expect } from 'vitest';
import type { TerraformModule } from './terraform-module.ts';

async function post(url: string, query: string, pets: object) {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}${query}`, { method: 'POST', headers, body: JSON.stringify(pets) });
  const origin = response.headers.get('access-control-allow-origin');
  return { status: response.status, origin, body: await response.text() };
}

export const checks: TerraformModule = {
  name: 'checks',
  what: 'models, validators and gateway responses',
  makes: 11,
  variables: { longest: ['10', '20'] },
  asApplied: {
    'guard the API': async ({ url }) => {
      expect(await post(url, '?owner=me', [{ name: 'Rex' }])).toEqual({ status: 200, origin: null, body: 'taken' });
      expect(await post(url, '', [{ name: 'Rex' }])).toEqual({
        status: 400,
        origin: null,
        body: '{"message": "Missing required request parameters: [owner]"}',
      });
      expect(await post(url, '?owner=me', [{ name: 'Tyrannosaurus' }])).toEqual({
        status: 422,
        origin: '*',
        body: '{"message":"Invalid request body","faults":"[string \\"Tyrannosaurus\\" is too long (length: 13, maximum allowed: 10)]"}',
      });
    },
  },
  asChanged: {
    'a changed model is deployed again': async ({ url, printed }) => {
      expect(printed).toMatch(/aws_api_gateway_model\.pet: Modifications complete/);
      expect(await post(url, '?owner=me', [{ name: 'Tyrannosaurus' }])).toMatchObject({ status: 200 });
    },
  },
};
