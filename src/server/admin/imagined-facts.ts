import type { RequestFacts } from '../../identity/condition-keys.ts';

/** A request that nobody has made: from this machine, now. */
export function imaginedFacts(now: number, region: string): RequestFacts {
  return { now, sourceIp: '127.0.0.1', secure: true, region };
}
