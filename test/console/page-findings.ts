import type { Page } from 'playwright-core';
import { seriousFindings } from './axe.ts';

/**
 * What is wrong with a page for those who read it by other means than a wide screen and a mouse, each finding with where
 * it was made: on the page itself, and in what each control of `opens` brings, which Escape takes away again.
 */
export async function pageFindings(page: Page, address: string, opens: readonly string[]): Promise<string[]> {
  const { pathname, search } = new URL(address);
  await page.goto(address);
  const title = page.getByRole('heading', { level: 1 });
  await title.waitFor();
  await page.waitForLoadState('networkidle');
  const found: string[] = [];
  if ((await title.count()) !== 1) found.push('not one h1');
  if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) found.push('wider than the screen');
  found.push(...(await seriousFindings(page)));
  for (const name of opens) found.push(...(await findingsBehind(page, name)).map((finding) => `${name}: ${finding}`));
  return found.map((finding) => `${pathname}${search} ${finding}`);
}

/** A row of a list is opened by its radio button. */
async function findingsBehind(page: Page, name: string): Promise<string[]> {
  const role = name.startsWith('Select ') ? 'radio' : 'button';
  await page.getByRole(role, { name, exact: true }).first().click();
  const found = await seriousFindings(page);
  await page.keyboard.press('Escape');
  return found;
}
