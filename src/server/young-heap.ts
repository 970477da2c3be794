import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes, of both halves together. */
const enough = 16 * 1024 * 1024;

/**
 * Ends the growth of V8's room for young objects at about 16 MB. Left alone it grows to 128 MB under load and is not given
 * back. V8 takes a limit only when a process starts, but this factor at any time.
 * https://nodejs.org/api/cli.html#--max-semi-space-sizesize-in-mib
 */
export function boundYoungHeap(): void {
  const observer = new PerformanceObserver(() => {
    if (youngHeapSize() < enough) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
}

/** What V8 has taken for young objects, in bytes. */
export function youngHeapSize(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
