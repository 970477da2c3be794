import { CloudWatchLogsClient, GetLogEventsCommand, type OutputLogEvent } from '@aws-sdk/client-cloudwatch-logs';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '../../aws.ts';
import { isUnreached, serverBack } from '../../server-reach.ts';
import { type LogEvent, mostEvents } from './log-event.ts';

const refreshMs = 1500;

interface Tail {
  readonly events: readonly LogEvent[];
  readonly loading: boolean;
  readonly error: Error | undefined;
}

interface Place {
  readonly group: string;
  readonly stream: string;
}

/** The newest events of a stream and, while `live`, those that come after them. */
export function useTail({ group, stream }: Place, live: boolean): Tail {
  const logs = useClient(CloudWatchLogsClient);
  const [tail, setTail] = useState<Tail>({ events: [], loading: true, error: undefined });
  const token = useRef<string>(undefined);
  const read = useCallback(
    (nextToken: string | undefined) => {
      const where = { logGroupName: group, logStreamName: stream, startFromHead: false };
      return logs.send(new GetLogEventsCommand({ ...where, limit: 1000, ...(nextToken && { nextToken }) }));
    },
    [logs, group, stream],
  );

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      try {
        const from = token.current;
        const { events = [], nextForwardToken } = await read(from);
        if (!current) return;
        token.current = nextForwardToken;
        setTail((before) => after(before, events.map(shown(from))));
        if (live) timer = setTimeout(round, refreshMs);
      } catch (error) {
        if (!current) return;
        setTail((before) => ({ ...before, loading: false, error: error as Error }));
        if (isUnreached(error)) void serverBack().then(() => (current ? round() : undefined));
      }
    };
    void round();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [read, live]);
  return tail;
}

/** Named by the token that brought it. */
function shown(from = '') {
  return ({ timestamp = 0, message = '' }: OutputLogEvent, at: number) => ({ id: `${from} ${at}`, timestamp, message });
}

function after({ events }: Tail, newer: readonly LogEvent[]): Tail {
  const all = newer.length > 0 ? [...events, ...newer].slice(-mostEvents) : events;
  return { events: all, loading: false, error: undefined };
}
