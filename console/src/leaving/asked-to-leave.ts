import { useSyncExternalStore } from 'react';
import { giveUpUnsaved } from './unsaved.ts';

/** What follows when the reader says that they leave; undefined: nothing is asked. */
let leave: (() => void) | undefined;
const listeners = new Set<() => void>();

function set(next: (() => void) | undefined): void {
  leave = next;
  for (const listener of listeners) listener();
}

/** Asks the reader; `go` is done when they leave what they typed. */
export function askToLeave(go: () => void): void {
  set(() => {
    giveUpUnsaved();
    go();
  });
}

/** The reader stays. */
export function stay(): void {
  set(undefined);
}

/** What to do when the reader leaves; undefined while nothing is asked. */
export function useAskedToLeave(): (() => void) | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => leave,
  );
}
