import { expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { noBrowser, type Watched, watchedPage } from './browser.ts';
import type { openConsole } from './open-console.ts';
import { type PageFindings, pageFindings } from './page-findings.ts';

/** A page of the console and, each opened by its control and closed by Escape, its forms. */
export type AccessiblePage = readonly [path: string, ...opens: readonly string[]];

/**
 * A test for each page, all in one tab: axe finds nothing serious on it, or in what it opens, neither wide nor narrow.
 * `filled` puts into a path what is known only when the test runs.
 */
export function accessible(
  shared: ReturnType<typeof openConsole>,
  pages: readonly AccessiblePage[],
  filled: (path: string) => string,
): void {
  let tab: (Watched & { readonly findings: PageFindings }) | undefined;
  const openTab = async () => {
    const watched = await watchedPage(shared().context, shared().server.endpoint);
    return { ...watched, findings: pageFindings(watched.page) };
  };
  for (const [path, ...opens] of pages) {
    testWith(noBrowser, `axe finds nothing serious: ${path}`, async () => {
      tab ??= await openTab();
      tab.problems.length = 0;
      expect(await tab.findings(shared().address(filled(path)), opens)).toEqual([]);
      expect(tab.problems).toEqual([]);
    });
  }
}
