import { useCallback, useEffect, useState } from 'react';

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
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` asks again.
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, loading: true }));
    ask().then(
      (value) => current && setState({ loading: false, value, error: undefined }),
      (error: Error) => current && setState({ loading: false, value: undefined, error }),
    );
    return () => {
      current = false;
    };
  }, [ask, times]);
  const reload = useCallback(() => setTimes((before) => before + 1), []);
  return { ...state, reload };
}
