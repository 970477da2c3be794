import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePreferences, useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { columnsOf } from './list/columns.tsx';
import { queryOf, searchOf } from './list/filter-address.ts';
import { ListHeader } from './list/list-header.tsx';
import { recordMatches } from './list/record-matches.ts';
import { RequestFilter } from './list/request-filter.tsx';
import { texts } from './list/texts.ts';
import { useFeed } from './list/use-feed.ts';
import { useKeptChoice } from './list/use-kept-choice.ts';

/** The live feed of both planes, filtered by what stands in the address. */
export default function RequestList() {
  const t = useTexts(texts);
  const { language } = usePreferences();
  const { account } = useSession();
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => queryOf(search), [search]);
  const [withoutConsole, setWithoutConsole] = useKeptChoice('requests-without-console');
  const [live, setLive] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  const page = useRef(1);
  const feed = useFeed(live, () => page.current > 1 || isRead(place.current));
  const { records, apis } = feed;
  const shown = useMemo(
    () =>
      records.filter(
        (record) => !(withoutConsole && record.papers?.session?.console) && recordMatches(record, query, apis),
      ),
    [records, apis, query, withoutConsole],
  );
  const { items, paginationProps, collectionProps } = useCollection(shown, {
    pagination: { pageSize: 25 },
    sorting: {},
  });
  page.current = paginationProps.currentPageIndex;
  const columns = useMemo(() => columnsOf({ t, language, account, apis }), [t, language, account, apis]);
  const filtered = query.tokens.length > 0 || withoutConsole;
  return (
    <div ref={place}>
      <Table
        {...collectionProps}
        variant="full-page"
        stickyHeader
        trackBy="requestId"
        ariaLabels={{ tableLabel: t.title }}
        loading={feed.loading}
        loadingText={t.loading}
        items={items}
        columnDefinitions={columns}
        empty={
          <SpaceBetween size="s" alignItems="center">
            <Box>{filtered ? t.noMatch : t.empty}</Box>
            {query.tokens.length > 0 && <Button onClick={() => setSearch({})}>{t.clear}</Button>}
          </SpaceBetween>
        }
        filter={
          <RequestFilter
            records={records}
            apis={apis}
            query={query}
            onQuery={(changed) => setSearch(searchOf(changed))}
            count={shown.length}
            withoutConsole={withoutConsole}
            onWithoutConsole={setWithoutConsole}
          />
        }
        pagination={<Pagination {...paginationProps} />}
        header={<ListHeader feed={feed} live={live} onLive={setLive} />}
      />
    </div>
  );
}

/** Whether somebody points into the rows, has gone into them by keyboard, or has scrolled down in them. */
function isRead(list: HTMLElement | null): boolean {
  if (!list) return false;
  return list.getBoundingClientRect().top < -100 || list.querySelector('tbody:hover, tbody:focus-within') !== null;
}
