import { GetPolicyCommand } from '@aws-sdk/client-lambda';
import { expect } from 'vitest';
import { zipOf } from '../../examples/story/zip.ts';
import type { TerraformModule } from './terraform-module.ts';

const handler = 'exports.handler = async (event) => ({ statusCode: 201, body: event.body });';

/** A function behind POST, with the permission that lets it be called, and a server behind PUT. */
export const backEnds: TerraformModule = {
  name: 'back-ends',
  what: 'back ends',
  makes: 10,
  variables: { endpoint_url: ['var.endpoint_url', 'var.endpoint_url'] },
  files: { 'back-end.zip': await zipOf({ 'index.js': Buffer.from(handler) }) },
  asApplied: {
    'aws_lambda_permission lets the API call its function, and HTTP_PROXY reaches a server': async ({ url }) => {
      const called = await fetch(url, { method: 'POST', body: 'hello' });
      expect([called.status, await called.text()]).toEqual([201, 'hello']);
      const reached = await fetch(url, { method: 'PUT', body: 'hello' });
      expect([reached.status, await reached.json()]).toEqual([403, { message: 'Missing Authentication Token' }]);
    },
  },
  async remains({ lambda }) {
    const command = new GetPolicyCommand({ FunctionName: 'back-end' });
    const error = await lambda.send(command).catch(({ name }) => name);
    return error === 'ResourceNotFoundException' ? [] : [error];
  },
};
