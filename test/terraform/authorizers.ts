import { expect } from 'vitest';
import type { TerraformModule } from './terraform-module.ts';

export const authorizers: TerraformModule = {
  name: 'authorizers',
  what: 'authorizers',
  makes: 13,
  variables: {
    keeping: ['60', '0'],
    scopes: ['tolist(["pets/read", "pets/write"])', 'tolist(["pets/read"])'],
  },
  asApplied: {
    'guard the API': async ({ url }) => {
      for (const method of ['GET', 'PUT', 'POST']) {
        const response = await fetch(url, { method });
        expect([response.status, await response.text()]).toEqual([401, '{"message":"Unauthorized"}']);
      }
    },
  },
  asChanged: {
    'are changed in place, and the scopes of methods too': async ({ printed }) => {
      expect(printed).toMatch(/aws_api_gateway_authorizer\.token: Modifications complete/);
      expect(printed).toMatch(/aws_api_gateway_method\.all\["POST"\]: Modifications complete/);
    },
  },
};
