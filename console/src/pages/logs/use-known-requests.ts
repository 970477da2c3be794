import { useCallback } from 'react';
import { admin } from '../../admin.ts';
import { useAnswer } from '../../use-answer.ts';
import type { LogEvent } from './log-event.ts';
import { readLine } from './log-line.ts';

const none: ReadonlySet<string> = new Set();

/** The requests that the server remembers; asked again when another invocation has begun. */
export function useKnownRequests(events: readonly LogEvent[]): ReadonlySet<string> {
  const newest = events.findLast(({ message }) => message.startsWith('START'))?.message ?? '';
  const { requestId } = readLine(newest);
  const ask = useCallback(() => (requestId === undefined ? Promise.resolve(none) : askRequests()), [requestId]);
  return useAnswer(ask).value ?? none;
}

async function askRequests(): Promise<ReadonlySet<string>> {
  const { requests } = await admin<{ requests: readonly { readonly requestId: string }[] }>('requests?limit=1000');
  return new Set(requests.map(({ requestId }) => requestId));
}
