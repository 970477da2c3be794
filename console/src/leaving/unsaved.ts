import { useEffect, useId } from 'react';

/** What is typed and not saved, by the editor that holds it. */
const unsaved = new Map<string, string>();

/** Whether leaving the page would lose what was typed. */
export function hasUnsaved(): boolean {
  return unsaved.size > 0;
}

/** What would be lost, in words. */
export function unsavedNames(): readonly string[] {
  return [...unsaved.values()];
}

/** It is given up: whoever holds it goes, or shows what is stored. */
export function giveUpUnsaved(): void {
  unsaved.clear();
}

/** Holds the reader on the page, until they say otherwise, as long as `name` says what they typed and have not saved. */
export function useUnsaved(name: string): void {
  const id = useId();
  useEffect(() => {
    if (name === '') return undefined;
    unsaved.set(id, name);
    return () => {
      unsaved.delete(id);
    };
  }, [id, name]);
}
