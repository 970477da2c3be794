import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { follow, press, pressInDialog, seeTitle } from './person.ts';

const shared = openConsole();

/** The question that stands over whatever would be lost. */
const question = (page: Page) => page.getByRole('dialog').filter({ hasText: 'Leave without saving?' });

async function stay(page: Page): Promise<void> {
  await question(page).getByRole('button', { name: 'Cancel' }).last().click();
  await question(page).waitFor({ state: 'detached' });
}

async function leave(page: Page): Promise<void> {
  await question(page).getByRole('button', { name: 'Leave' }).click();
  await question(page).waitFor({ state: 'detached' });
}

const forms = [
  { at: '/iam/roles', create: 'Create role', name: 'Role name', lost: 'the new role' },
  { at: '/iam/policies', create: 'Create policy', name: 'Policy name', lost: 'the new policy' },
];

for (const { at, create, name, lost } of forms) {
  testWith(noBrowser, `${create}: asks before what was typed is lost, closes at once where nothing was`, async () => {
    const { page, problems } = await shared().open(at);
    const form = page.getByRole('dialog').filter({ hasText: name });
    await press(page, create);
    await form.getByLabel(name).waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });

    await press(page, create);
    await form.getByLabel(name).fill('kept');
    await page.keyboard.press('Escape');
    await question(page).getByText(`Changed and not saved: ${lost}.`).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await stay(page);
    expect(await form.getByLabel(name).inputValue()).toBe('kept');
    await form.getByRole('button', { name: 'Cancel' }).last().click();
    await leave(page);
    await form.waitFor({ state: 'detached' });

    await press(page, create);
    await form.getByLabel(name).fill('kept');
    await pressInDialog(page, create);
    await seeTitle(page, 'kept');
    expect(await question(page).count()).toBe(0);
    expect(problems).toEqual([]);
  });
}

testWith(
  noBrowser,
  'Create function: asks before another page is opened, and opens its own when it is created',
  async () => {
    const { page, problems } = await shared().open('/functions/create/new');
    await page.getByLabel('Function name').fill('kept');
    await follow(page, 'CloudWatch Logs');
    await question(page).getByText('Changed and not saved: the new function.').waitFor();
    await stay(page);
    await press(page, 'Cancel');
    await leave(page);
    await seeTitle(page, /Functions/);
    await press(page, 'Create function');
    await page.getByLabel('Function name').fill('kept');
    await press(page, 'Create function');
    await seeTitle(page, 'kept');
    expect(await question(page).count()).toBe(0);
    expect(problems).toEqual([]);
  },
);
