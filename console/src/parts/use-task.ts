import { useState } from 'react';

export interface Task {
  readonly busy: boolean;
  readonly error: Error | undefined;
  /** Does it, and then what follows; a refusal is kept until the next time. */
  run(act: () => Promise<unknown>, done?: () => void): void;
  forget(): void;
}

/** Something that a button does at once, and its refusal. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const forget = () => setError(undefined);
  const run = (act: () => Promise<unknown>, done?: () => void) => {
    setBusy(true);
    forget();
    act()
      .then(done, setError)
      .finally(() => setBusy(false));
  };
  return { busy, error, run, forget };
}
