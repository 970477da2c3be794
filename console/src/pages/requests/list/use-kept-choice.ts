import { useCallback, useState } from 'react';

/** Yes or no, as last chosen in this browser; no at first. */
export function useKeptChoice(name: string): readonly [chosen: boolean, choose: (chosen: boolean) => void] {
  const [chosen, setChosen] = useState(() => localStorage.getItem(name) === 'yes');
  const choose = useCallback(
    (now: boolean) => {
      localStorage.setItem(name, now ? 'yes' : 'no');
      setChosen(now);
    },
    [name],
  );
  return [chosen, choose];
}
