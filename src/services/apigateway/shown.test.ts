import { expect, test } from 'vitest';
import { shownIntegrationResponse, shownMethodResponse } from './shown.ts';

test('an empty template is null, and empty maps are left out (recorded Feb 2026 and Apr 2024)', () => {
  const templates = { 'application/json': '', 'text/plain': 'x' };
  expect(shownIntegrationResponse({ statusCode: '200', responseTemplates: templates, responseParameters: {} })).toEqual(
    {
      statusCode: '200',
      responseTemplates: { 'application/json': null, 'text/plain': 'x' },
    },
  );
  expect(shownMethodResponse({ statusCode: '200', responseModels: {} })).toEqual({ statusCode: '200' });
});
