import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes, of both halves together. */
const enough = 16 * 1024 * 1024;

/**
 * Keeps V8's room for young objects at about 16 MB. Left alone it grows to 128 MB under load and is not given back. V8 takes
 * a limit only when a process starts, but the factor of growth at any time. While a process is idle V8 makes the room small
 * again, and then it must be let grow: with 1 MB the young are collected, and so copied, eight times as often.
 * https://nodejs.org/api/cli.html#--max-semi-space-sizesize-in-mib
 */
export function boundYoungHeap(): void {
  let isBounded = false;
  new PerformanceObserver(() => {
    const isEnough = youngHeapSize() >= enough;
    if (isEnough === isBounded) return;
    isBounded = isEnough;
    setFlagsFromString(`--semi-space-growth-factor=${isEnough ? 1 : 2}`);
  }).observe({ entryTypes: ['gc'] });
}

/** What V8 has taken for young objects, in bytes. */
export function youngHeapSize(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
