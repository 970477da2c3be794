import { UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router';
import { askToLeave } from './asked-to-leave.ts';
import { hasUnsaved } from './unsaved.ts';

type BrowserHistory = ReturnType<typeof createBrowserHistory>;
type Listener = Parameters<BrowserHistory['listen']>[0];

/** The browser's history, which asks before a page is left on which something is typed and not saved. */
export function guardedHistory(): BrowserHistory {
  const history = createBrowserHistory({ v5Compat: true });
  const holds = (path: string) => hasUnsaved() && path !== history.location.pathname;
  addEventListener('beforeunload', (event) => hasUnsaved() && event.preventDefault());

  function guarded(step: 'push' | 'replace'): BrowserHistory['push'] {
    return (to, state) => {
      const go = () => history[step](to, state);
      if (holds(history.createURL(to).pathname)) askToLeave(go);
      else go();
    };
  }

  return Object.assign(Object.create(history) as BrowserHistory, {
    push: guarded('push'),
    replace: guarded('replace'),
    listen: (listener: Listener) => history.listen(guardedSteps(history, listener)),
  });
}

/** The browser has already gone back or forth when it says so: it is sent to where it was, and goes again when asked to. */
function guardedSteps(history: BrowserHistory, listener: Listener): Listener {
  let shown = history.location.pathname;
  let returning = false;
  return (update) => {
    const { action, delta, location } = update;
    const returned = returning;
    returning = false;
    if (returned) return;
    if (action === 'POP' && delta && hasUnsaved() && location.pathname !== shown) {
      returning = true;
      history.go(-delta);
      askToLeave(() => history.go(delta));
      return;
    }
    shown = location.pathname;
    listener(update);
  };
}
