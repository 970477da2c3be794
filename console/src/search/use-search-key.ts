import { useEffect } from 'react';

/** The slash opens the search, unless it is typed into something or a dialog is open. */
export function useSearchKey(open: () => void): void {
  useEffect(() => {
    function follow(event: KeyboardEvent): void {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (key !== '/' || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
      if (target.closest('input, textarea, select, [contenteditable=true], [role=dialog]')) return;
      event.preventDefault();
      open();
    }
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [open]);
}
