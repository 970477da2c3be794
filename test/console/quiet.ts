import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** How long a page asks for nothing when it has drawn what came, in milliseconds. */
const drawing = 100;

/** Waits until a page has all that it asked for, and asks for nothing more; made before the page is opened. */
export function quietness(page: Page): () => Promise<void> {
  let asked = 0;
  let open = 0;
  page.on('request', () => {
    asked += 1;
    open += 1;
  });
  for (const ended of ['requestfinished', 'requestfailed'] as const)
    page.on(ended as 'requestfinished', () => (open -= 1));
  return async () => {
    for (let before = -1; open > 0 || asked !== before; ) {
      before = asked;
      await setTimeout(drawing);
    }
  };
}
