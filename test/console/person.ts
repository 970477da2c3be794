import type { Locator, Page } from 'playwright-core';

/** What stands on a button, or part of it. */
type Name = string | RegExp;

export async function press(page: Page, name: Name): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

/** Presses a button of the form over the page. */
export async function pressInDialog(page: Page, name: Name): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).last().click();
}

/** Saves the form over the page, which goes. */
export async function save(page: Page): Promise<void> {
  await pressInDialog(page, 'Save');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

export async function openTab(page: Page, name: Name): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** Goes to another page by the navigation. */
export async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
}

/** Chooses from a list that opens. */
export async function choose(page: Page, list: RegExp, option: RegExp): Promise<void> {
  await page.getByRole('button', { name: list }).click();
  const wanted = page.getByRole('option', { name: option });
  await take(wanted);
  await wanted.waitFor({ state: 'detached' });
}

/**
 * Takes an option of an open list, or a link, as a person does: the pointer rests on it before it is pressed. A press in the very
 * moment in which it moves to its place, or is drawn anew, is lost.
 */
export async function take(wanted: Locator): Promise<void> {
  await wanted.hover();
  await wanted.click();
}

/** Waits until the page of this title is there. */
export async function seeTitle(page: Page, name: Name): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Picks a file where the form asks for one. */
export async function pickZip(page: Page, name: string, content: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer: content });
}

/** Runs the function whose page is open. */
export async function runTest(page: Page): Promise<void> {
  await openTab(page, 'Test');
  await press(page, 'Test');
  await page.getByText('Result', { exact: true }).waitFor();
}

async function askToSwitch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'root @ 123456789012' }).click();
  await page.getByRole('menuitem', { name: 'Switch principal' }).click();
}

/** Sees the console as somebody else, such as `user/ann`, by the menu. */
export async function become(page: Page, principal: string): Promise<void> {
  await askToSwitch(page);
  await page.getByRole('dialog').getByRole('combobox').fill(`arn:aws:iam::123456789012:${principal}`);
  await page.keyboard.press('Escape');
  await pressInDialog(page, 'Switch');
  await page.getByRole('button', { name: `${principal} @ 123456789012` }).waitFor();
}

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Signs in with the access key of a user. */
export async function signIn(page: Page, { accessKeyId, secretAccessKey }: Keys, user: string): Promise<void> {
  await askToSwitch(page);
  await page.getByRole('radio', { name: /Access key/ }).click();
  await page.getByLabel('Access key ID').fill(accessKeyId);
  await page.getByLabel('Secret access key').fill(secretAccessKey);
  await pressInDialog(page, 'Switch');
  await page.getByRole('button', { name: `user/${user} @ 123456789012` }).waitFor();
}
