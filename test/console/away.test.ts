/** A server that goes away and comes back: pages say so, wait, and go on. */
import { afterEach, expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { follow, seeTitle } from './person.ts';

const opened = openConsole();
afterEach(() => opened().context.setOffline(false));

testWith(
  noBrowser,
  'a page that was not loaded yet waits for a server that is away, and opens when it is back',
  async () => {
    const { page } = await opened().open('/apis');
    await seeTitle(page, /REST APIs/);
    await page.context().setOffline(true);
    await follow(page, 'Users');
    await page.getByText('The server does not answer').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.getByText(/defect|cannot be shown/).count()).toBe(0);
    await page.context().setOffline(false);
    await seeTitle(page, /Users/);
    expect(await page.evaluate('[...document.styleSheets].length')).toBeGreaterThan(1);
  },
);

testWith(noBrowser, 'a page that is there asks again by itself when the server is back', async () => {
  const { page } = await opened().open('/apis');
  await seeTitle(page, /REST APIs/);
  await follow(page, 'CloudWatch Logs');
  await seeTitle(page, /Log groups/);
  await page.context().setOffline(true);
  await follow(page, 'API Gateway');
  await page.getByText('The server does not answer').first().waitFor();
  await page.context().setOffline(false);
  await page.getByText('The server does not answer').first().waitFor({ state: 'detached' });
  await page.getByText('There is no API yet.').waitFor();
});

testWith(
  noBrowser,
  'a console opened while its server goes away is shown when it is back, to whom it was before',
  async () => {
    const { page } = await opened().open('/apis');
    await seeTitle(page, /REST APIs/);
    const credentials = '**/_sekisho/credentials';
    const health = '**/_sekisho/health';
    for (const place of [credentials, health]) await page.route(place, (route) => route.abort());
    await page.reload();
    await page.getByText('The server does not answer').first().waitFor();
    for (const place of [credentials, health]) await page.unroute(place);
    await page.getByRole('button', { name: 'root @ 123456789012' }).waitFor();
  },
);
