import { useCallback, useEffect, useRef, useState } from 'react';
import { isUnreached, serverBack } from './server-reach.ts';

/** What a page asked for: still loading, there, or refused. `reload` asks again, keeps what is shown meanwhile, and resolves with the answer. */
export interface Answer<Value> {
  readonly loading: boolean;
  readonly value: Value | undefined;
  readonly error: Error | undefined;
  reload(): Promise<void>;
}

/** Asks when the page opens, whenever `ask` changes (make it with useCallback), and when a server that was away is back. */
export function useAnswer<Value>(ask: () => Promise<Value>): Answer<Value> {
  const [state, setState] = useState<Omit<Answer<Value>, 'reload'>>({
    loading: true,
    value: undefined,
    error: undefined,
  });
  const latest = useRef(0);
  const reload = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    setState((before) => ({ ...before, loading: true }));
    return ask().then(
      (value) => {
        if (mine === latest.current) setState({ loading: false, value, error: undefined });
      },
      (error: Error) => {
        if (mine === latest.current) setState({ loading: false, value: undefined, error });
      },
    );
  }, [ask]);
  useEffect(() => {
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);
  useEffect(() => {
    if (!isUnreached(state.error)) return undefined;
    let gone = false;
    void serverBack().then(() => (gone ? undefined : reload()));
    return () => {
      gone = true;
    };
  }, [state.error, reload]);
  return { ...state, reload };
}
