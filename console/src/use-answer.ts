import { useCallback, useEffect, useRef, useState } from 'react';

/** What a page asked for: still loading, there, or refused. `reload` asks again and keeps what is shown meanwhile. */
export interface Answer<Value> {
  readonly loading: boolean;
  readonly value: Value | undefined;
  readonly error: Error | undefined;
  reload(): void;
}

/** Asks when the page opens and whenever `ask` changes: make it with useCallback. */
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
    ask().then(
      (value) => mine === latest.current && setState({ loading: false, value, error: undefined }),
      (error: Error) => mine === latest.current && setState({ loading: false, value: undefined, error }),
    );
  }, [ask]);
  useEffect(() => {
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);
  return { ...state, reload };
}
