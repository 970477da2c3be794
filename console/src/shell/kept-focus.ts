import { useEffect } from 'react';

const fields = 'form :is(input:not([type=file]), textarea, [contenteditable=true], button[aria-haspopup])';

/**
 * Where the focus goes when nobody sends it anywhere: into a dialog at its first field, not at the button that leaves
 * it; out of what has gone back to where it came from, else to the page.
 */
export function useKeptFocus(page: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const entered = new WeakSet<Element>();
    let outside: Element | undefined;
    let latest: Element | undefined;

    function follow({ target }: FocusEvent): void {
      if (!(target instanceof Element)) return;
      latest = target;
      const dialog = target.closest('[role=dialog]');
      if (!dialog) outside = target;
      else if (!entered.has(dialog)) enter(dialog, target);
    }

    // A dialog sends the focus to its first button once it is drawn, after a field that asked for it.
    function enter(dialog: Element, first: Element): void {
      entered.add(dialog);
      const field = first.matches(fields) ? first : dialog.querySelector(fields);
      setTimeout(() => field instanceof HTMLElement && field.focus());
    }

    function rescue(): void {
      if (document.activeElement !== document.body || !latest || latest.isConnected) return;
      latest = undefined;
      const place = outside?.isConnected && outside instanceof HTMLElement ? outside : page.current;
      place?.focus({ preventScroll: true });
    }

    const removals = new MutationObserver(rescue);
    removals.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', follow);
    return () => {
      removals.disconnect();
      document.removeEventListener('focusin', follow);
    };
  }, [page]);
}
