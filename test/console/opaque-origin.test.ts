import {
  CreateDeploymentCommand,
  CreateRestApiCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, expect } from 'vitest';
import { type LocalServer, startLocalServer } from '../../examples/story/local-server.ts';
import { makeWorld } from '../../examples/story/world.ts';
import { testWith } from '../optional-program.ts';
import { launch, noBrowser } from './browser.ts';

let server: LocalServer;

beforeAll(async () => {
  server = await startLocalServer();
});
afterAll(() => server.stop());

/** A page that asks for the operator's credentials and writes what it gets into its title. */
const thief = `<script>
fetch('/_sekisho/credentials', { method: 'POST', headers: { 'x-sekisho-console': '1' }, credentials: 'include' })
  .then((answer) => answer.text()).then((text) => { document.title = 'got ' + text; }, () => { document.title = 'nothing'; });
</script>`;

/** GET / answers the page as HTML. */
async function deployThief(): Promise<string> {
  const { endpoint, credentials } = server;
  const world = makeWorld({ region: 'us-east-1', endpoint, credentials, prefix: '', patience: 0 });
  const { apigateway } = world;
  const { id: restApiId, rootResourceId: resourceId } = await apigateway.send(
    new CreateRestApiCommand({ name: 'thief' }),
  );
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  const type = 'method.response.header.Content-Type';
  await apigateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await apigateway.send(
    new PutMethodResponseCommand({ ...method, statusCode: '200', responseParameters: { [type]: true } }),
  );
  const requestTemplates = { 'application/json': '{"statusCode": 200}' };
  await apigateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }));
  await apigateway.send(
    new PutIntegrationResponseCommand({
      ...method,
      statusCode: '200',
      responseParameters: { [type]: "'text/html'" },
      responseTemplates: { 'text/html': thief },
    }),
  );
  await apigateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  return world.invokeUrl(restApiId ?? '', 'dev', '/');
}

testWith(
  noBrowser,
  'a page that an API answers cannot act as the operator who is signed in to the console',
  async () => {
    const url = await deployThief();
    const browser = await launch();
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.consoleUrl);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.goto(url);
      await page.waitForFunction("document.title !== ''");
      expect(await page.title()).toBe('nothing');
    } finally {
      await browser.close();
    }
  },
);
