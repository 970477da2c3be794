import type { RequestRecord } from '../../records.ts';

/** What the checkpoint said: `unproved` is a signature that was asked for and did not prove anybody. */
export type Verdict = 'allowed' | 'denied' | 'unasked' | 'unproved';

export function verdictOf({ decisions, signature }: RequestRecord): Verdict {
  if (decisions.some(({ effect }) => effect !== 'allow')) return 'denied';
  if (decisions.length > 0) return 'allowed';
  return signature?.matched === false ? 'unproved' : 'unasked';
}

/** Id of the API that a request invokes or manages, if it is about one. */
export function apiIdOf({ plane, operation = '', path }: RequestRecord): string | undefined {
  const invoked = plane === 'data' ? /^([a-z0-9]+)\//.exec(operation)?.[1] : undefined;
  return invoked ?? /^\/restapis\/([A-Za-z0-9]+)/.exec(path)?.[1];
}
