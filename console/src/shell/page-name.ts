import { useEffect, useSyncExternalStore } from 'react';

/** What the page on show calls its thing, where its address has an id only. */
let name: string | undefined;
const listeners = new Set<() => void>();

function set(next: string | undefined): void {
  name = next;
  for (const listener of listeners) listener();
}

/** Names the thing of this page for the way that leads to it. */
export function useNamedPage(is: string | undefined): void {
  useEffect(() => {
    set(is);
    return () => set(undefined);
  }, [is]);
}

export function usePageName(): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => name,
  );
}
