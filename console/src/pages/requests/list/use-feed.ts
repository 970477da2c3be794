import { useCallback, useEffect, useRef, useState } from 'react';
import { admin } from '../../../admin.ts';
import type { RequestRecord } from '../../../records.ts';
import type { ApiNames } from '../api-names.ts';

/** The last requests, newest first, as they come in. */
export interface Feed {
  readonly loading: boolean;
  readonly error: Error | undefined;
  readonly records: readonly RequestRecord[];
  /** What came while somebody was reading: shown when they ask for it, or have done reading. */
  readonly held: readonly RequestRecord[];
  readonly apis: ApiNames;
  release(): void;
}

interface Listed {
  readonly requests: readonly RequestRecord[];
  /** Present when only what came since is told. */
  readonly after?: string;
  readonly apis?: ApiNames;
}

type Known = Pick<Feed, 'records' | 'held' | 'apis'>;

/** As many as the server remembers. */
const most = 1000;
const pauseMs = 1500;

/** Asks once and, while `live` and the tab is seen, again and again for what is new. */
export function useFeed(live: boolean, isReading: () => boolean): Feed {
  const [known, setKnown] = useState<Known>();
  const [error, setError] = useState<Error>();
  const newest = useRef('');
  const reading = useRef(isReading);
  reading.current = isReading;

  const ask = useCallback(async () => {
    const listed = await admin<Listed>(`requests?limit=${most}&after=${newest.current}`);
    newest.current = listed.requests[0]?.requestId ?? newest.current;
    const hold = reading.current();
    setError(undefined);
    setKnown((before) => taken(before, listed, hold));
  }, []);
  useEffect(() => repeat(() => ask().catch(setError), live), [ask, live]);

  const release = useCallback(() => setKnown((before) => before && shown(before)), []);
  return {
    loading: !known && !error,
    error,
    records: known?.records ?? [],
    held: known?.held ?? [],
    apis: known?.apis ?? {},
    release,
  };
}

/** Does it at once, and over and over while somebody can see it; answers how to end that. */
function repeat(act: () => Promise<unknown>, forever: boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  async function turn(): Promise<void> {
    clearTimeout(timer);
    if (document.hidden) return;
    await act();
    if (!ended && forever) timer = setTimeout(turn, pauseMs);
  }
  void turn();
  document.addEventListener('visibilitychange', turn);
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', turn);
  };
}

/** INVARIANT: the same object when nothing is new, so that nothing is drawn again. */
function taken(before: Known | undefined, { requests, after, apis }: Listed, hold: boolean): Known {
  if (!before || after === undefined) return { records: requests, held: [], apis: apis ?? {} };
  if (requests.length === 0 && (hold || before.held.length === 0)) return before;
  const held = [...requests, ...before.held].slice(0, most);
  const names = { ...before.apis, ...apis };
  return hold ? { ...before, held, apis: names } : shown({ ...before, held, apis: names });
}

function shown({ records, held, apis }: Known): Known {
  return { records: [...held, ...records].slice(0, most), held: [], apis };
}
