import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What turns for ever, such as a spinner, is not waited for. */
const settled = `(async () => {
  const moves = (each) => each.playState === 'running' && each.effect.getComputedTiming().endTime !== Infinity;
  for (let moving; (moving = document.getAnimations().filter(moves)).length > 0; )
    await Promise.all(moving.map((each) => each.finished.catch(() => undefined)));
})()`;

interface Violation {
  readonly id: string;
  readonly impact?: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Of all that axe finds only what is wrong. */
const wanted = JSON.stringify({ resultTypes: ['violations'] });

/**
 * The serious findings of axe on a page, each with the first element that it is about. What is still moving settles first; what
 * came in while axe was looking is looked at again when it stands.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.mouse.move(0, 0);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const found = await findingsNow(page);
  return found.length === 0 ? found : findingsNow(page);
}

async function findingsNow(page: Page): Promise<string[]> {
  await page.evaluate(settled);
  const violations = await page.evaluate<Violation[]>(`axe.run(${wanted}).then((found) => found.violations)`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
