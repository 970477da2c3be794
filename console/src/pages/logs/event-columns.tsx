import type { TableProps } from '@cloudscape-design/components/table';
import { PageLink } from '../../parts/page-link.tsx';
import { preciseTime } from './local-time.ts';
import type { LogEvent } from './log-event.ts';
import { streamLink } from './log-links.ts';
import { LogMessage } from './log-message.tsx';
import type { texts } from './texts.ts';

type Columns = TableProps.ColumnDefinition<LogEvent>[];

/** Where the day stands above the time, and the stream below the message. */
const narrow = '(width <= 700px)';

/** When, what and, of the events of a whole group, in which stream. */
export function eventColumns(t: (typeof texts)['en'], known: ReadonlySet<string>, group: string | undefined): Columns {
  const isNarrow = matchMedia(narrow).matches;
  const timeWidth = isNarrow ? 112 : 190;
  const columns: Columns = [
    {
      id: 'time',
      header: t.time,
      width: timeWidth,
      minWidth: timeWidth,
      cell: ({ timestamp }) => <span className="log-time">{preciseTime(timestamp)}</span>,
    },
    {
      id: 'message',
      header: t.message,
      isRowHeader: true,
      minWidth: 190,
      cell: ({ message, stream }) => (
        <>
          <LogMessage message={message} known={known} />
          {isNarrow && group !== undefined && <StreamName group={group} stream={stream} />}
        </>
      ),
    },
  ];
  return group === undefined || isNarrow ? columns : [...columns, streamColumn(t.stream, group)];
}

function streamColumn(header: string, group: string): Columns[number] {
  return {
    id: 'stream',
    header,
    width: 200,
    minWidth: 200,
    cell: ({ stream }) => <StreamName group={group} stream={stream} />,
  };
}

function StreamName({ group, stream = '' }: { readonly group: string; readonly stream: string | undefined }) {
  return (
    <span className="log-stream">
      <PageLink to={streamLink(group, stream)}>{stream}</PageLink>
    </span>
  );
}
