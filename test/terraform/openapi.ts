import { expect } from 'vitest';
import { answered } from './answered.ts';
import type { TerraformModule } from './terraform-module.ts';

export const openapi: TerraformModule = {
  name: 'openapi',
  what: 'an API from a document',
  makes: 3,
  variables: { answer: ['"pets"', '"cats"'] },
  asApplied: {
    'answers as it says': async ({ url }) => expect(await answered(url)).toBe('200 pets'),
  },
  asChanged: {
    'is changed by another document': async ({ url, printed }) => {
      expect(printed).toMatch(/module\.openapi\.aws_api_gateway_rest_api\.pets: Modifications complete/);
      expect(await answered(url)).toBe('200 cats');
    },
  },
};
