import { useSyncExternalStore } from 'react';

/** How often a server that is away is asked whether it is back, in milliseconds. */
const pauseMs = 1500;

/** While the server is away: resolves when it answers again. */
let absence: Promise<void> | undefined;

/** Parts of the console that wait for it. */
let awaited = 0;
const listeners = new Set<() => void>();

/** Whether nobody answered. Browsers have words of their own for it, and others for a script that did not come. */
export function isUnreached(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false;
  return /^(?:Failed to fetch|NetworkError when |Load failed$|error loading dynamically|Importing a module script failed)/.test(
    error.message,
  );
}

/** Loads a part of the console, as often as it takes: a server that is away is waited for. */
export async function reached<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (await answers()) throw error;
      count(1);
      await serverBack().finally(() => count(-1));
      askForStylesAgain();
    }
  }
}

/** Resolves when the server answers, after a pause: what failed for another reason is not tried over and over. */
export function serverBack(): Promise<void> {
  absence ??= waited().finally(() => {
    absence = undefined;
  });
  return absence;
}

/** Whether a part of the console waits for a server that is away. */
export function useAwaited(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => awaited > 0,
  );
}

function count(more: 1 | -1): void {
  awaited += more;
  for (const listener of listeners) listener();
}

async function waited(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, pauseMs));
  while (!(await answers()));
}

function answers(): Promise<boolean> {
  return fetch('/_sekisho/health', { cache: 'no-store' })
    .then((answer) => answer.text())
    .then(
      () => true,
      () => false,
    );
}

/** A style sheet that did not come is not asked for again by who wanted it. */
function askForStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (!link.sheet) link.replaceWith(link.cloneNode());
  }
}
