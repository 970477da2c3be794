import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact?: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** The serious findings of axe on a page, each with the first element that it is about. What is still fading in settles first. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.mouse.move(0, 0);
  await page.evaluate(axe.source);
  let findings = await findingsNow(page);
  for (let again = 0; again < 4 && findings.length > 0; again++) {
    await page.waitForTimeout(500);
    findings = await findingsNow(page);
  }
  return findings;
}

async function findingsNow(page: Page): Promise<string[]> {
  const violations = await page.evaluate<Violation[]>('axe.run().then((found) => found.violations)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
