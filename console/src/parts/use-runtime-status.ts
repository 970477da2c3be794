import { admin } from '../admin.ts';
import type { RuntimeStatus } from '../records.ts';
import { useAnswer } from '../use-answer.ts';

const ask = () => admin<{ readonly functions?: RuntimeStatus }>('status');

/** How functions run here; undefined until the server has told, and for whom it tells nothing. */
export function useRuntimeStatus(): RuntimeStatus | undefined {
  return useAnswer(ask).value?.functions;
}
