import { useSyncExternalStore } from 'react';
import { type TourStep, tourSteps } from './tour-texts.ts';

/** What this tab remembers of its tour; undefined when nobody takes it. */
type TourState = readonly TourStep[] | undefined;

const name = 'tour';
const listeners = new Set<() => void>();
let state: TourState = read();

/** The steps done so far; undefined when nobody takes the tour. */
export function useTourState(): TourState {
  return useSyncExternalStore(listen, () => state);
}

export function startTour(): void {
  keep([]);
}

export function endTour(): void {
  keep(undefined);
}

/** Steps once done stay done, though what proved them is forgotten. */
export function markDone(steps: readonly TourStep[]): void {
  if (!state || steps.every((step) => state?.includes(step))) return;
  keep(tourSteps.filter((step) => state?.includes(step) || steps.includes(step)));
}

function keep(next: TourState): void {
  state = next;
  if (next) sessionStorage.setItem(name, next.join(' '));
  else sessionStorage.removeItem(name);
  for (const listener of listeners) listener();
}

function read(): TourState {
  const kept = sessionStorage.getItem(name);
  return kept === null ? undefined : tourSteps.filter((step) => kept.split(' ').includes(step));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
