import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { seriousFindings } from './axe.ts';
import { quietness } from './quiet.ts';

/** A wide screen and a phone, in pixels. */
const widths = [1280, 390];

/**
 * What is wrong with a page for those who read it by other means than a wide screen and a mouse, each finding with where
 * it was made: on the page itself, and in what each control of `opens` brings, which Escape takes away again.
 */
export type PageFindings = (address: string, opens: readonly string[]) => Promise<string[]>;

export function pageFindings(page: Page): PageFindings {
  const quiet = quietness(page);
  return async (address, opens) => {
    const { pathname, search } = new URL(address);
    await showPage(page, address);
    await quiet();
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const finding of await findingsAt(page, opens))
        found.push(`${pathname}${search}, ${width} wide: ${finding}`);
    }
    return found;
  };
}

/** The console is loaded once; then it goes to another page as by its own links. */
async function showPage(page: Page, address: string): Promise<void> {
  const shown = page.url();
  if (!shown.startsWith(new URL(address).origin)) await page.goto(address);
  else await page.evaluate(goTo(address));
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const goTo = (address: string) => `{
  history.pushState(null, '', ${JSON.stringify(address)});
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
}`;

async function findingsAt(page: Page, opens: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) found.push('not one h1');
  if (!(await fits(page))) found.push('wider than the screen');
  found.push(...(await seriousFindings(page)));
  for (const name of opens) found.push(...(await findingsBehind(page, name)).map((finding) => `${name}: ${finding}`));
  return found;
}

/**
 * Whether a page is no wider than its window, which it may be for a moment after that was made narrower. The page allows no
 * code of others, so that Playwright's own way of waiting fails in it.
 */
async function fits(page: Page): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate('document.documentElement.scrollWidth <= innerWidth')) return true;
    await setTimeout(100);
  }
  return false;
}

/** A row of a list is opened by its radio button; what opens in its place closes by the button that opened it. */
async function findingsBehind(page: Page, name: string): Promise<string[]> {
  const role = name.startsWith('Select ') ? 'radio' : 'button';
  const control = await page.getByRole(role, { name, exact: true }).first().elementHandle();
  await control?.click();
  const found = await seriousFindings(page);
  await page.keyboard.press('Escape');
  if ((await control?.getAttribute('aria-expanded')) === 'true') await control?.click();
  return found;
}
