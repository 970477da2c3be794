import { expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { noBrowser, type Watched, watchedPage } from './browser.ts';
import type { openConsole } from './open-console.ts';
import { pageFindings } from './page-findings.ts';

/** A page of the console and, each opened by its control and closed by Escape, its forms. */
export type AccessiblePage = readonly [path: string, ...opens: readonly string[]];

/**
 * A test for each page and width, all in one tab: axe finds nothing serious on it, or in what it opens. `filled` puts into a
 * path what is known only when the test runs.
 */
export function accessible(
  shared: ReturnType<typeof openConsole>,
  pages: readonly AccessiblePage[],
  filled: (path: string) => string,
): void {
  let tab: Watched | undefined;
  for (const width of [1280, 390]) {
    for (const [path, ...opens] of pages) {
      testWith(noBrowser, `axe finds nothing serious: ${path}, ${width} px wide`, async () => {
        const { context, server, address } = shared();
        tab ??= await watchedPage(context, server.endpoint);
        const { page, problems } = tab;
        problems.length = 0;
        await page.setViewportSize({ width, height: 800 });
        expect(await pageFindings(page, address(filled(path)), opens)).toEqual([]);
        expect(problems).toEqual([]);
      });
    }
  }
}
