import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { useClient } from '../../aws.ts';
import { usePreferences, useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { EventTable } from './event-table.tsx';
import { GroupRefusal } from './group-refusal.tsx';
import { type LogEvent, mostEvents } from './log-event.ts';
import { texts as common } from './texts.ts';

const minute = 60_000;
const spans = [5, 30, 60, 180, 720, 1440, 10_080, 43_200].map((minutes) => minutes * minute);

const texts = {
  en: { last: (span: string) => `Last ${span}`, all: 'All time', cut: `Only the oldest ${mostEvents} are shown.` },
  ja: {
    last: (span: string) => `直近 ${span}`,
    all: '全期間',
    cut: `古いものから ${mostEvents} 件だけを表示しています。`,
  },
};

/** The events of every stream of a group, of the time that is chosen. */
export function GroupEvents({ group }: { readonly group: string }) {
  const t = { ...useTexts(common), ...useTexts(texts) };
  const { language } = usePreferences();
  const logs = useClient(CloudWatchLogsClient);
  const [span, setSpan] = useState<number | undefined>(60 * minute);
  const ask = useCallback(async () => {
    const startTime = span === undefined ? 0 : Date.now() - span;
    const events: LogEvent[] = [];
    for await (const page of paginateFilterLogEvents(
      { client: logs, pageSize: 1000 },
      { logGroupName: group, startTime },
    )) {
      for (const { eventId = '', timestamp = 0, message = '', logStreamName } of page.events ?? []) {
        events.push({ id: eventId, timestamp, message, stream: logStreamName });
      }
      if (events.length >= mostEvents) break;
    }
    return events;
  }, [logs, group, span]);
  const { value, error, loading, reload } = useAnswer(ask);
  const options = [...spans, undefined].map((each) => ({
    value: String(each),
    label: each === undefined ? t.all : t.last(spanText(each, language)),
  }));
  return (
    <EventTable
      events={value ?? []}
      group={group}
      loading={loading && !value}
      refused={error !== undefined}
      header={
        <SpaceBetween size="s">
          <Header
            variant="h2"
            counter={value ? `(${value.length})` : ''}
            description={value && value.length >= mostEvents ? t.cut : undefined}
            actions={<Button iconName="refresh" ariaLabel={t.reload} onClick={reload} />}
          >
            {t.search}
          </Header>
          <GroupRefusal group={group} error={error} />
          <FormField label={t.from}>
            <Select
              options={options}
              selectedOption={options.find(({ value: each }) => each === String(span))!}
              onChange={({ detail: { selectedOption } }) => {
                setSpan(selectedOption.value === 'undefined' ? undefined : Number(selectedOption.value));
              }}
            />
          </FormField>
        </SpaceBetween>
      }
    />
  );
}

function spanText(span: number, language: string): string {
  const minutes = span / minute;
  const [count, unit] =
    minutes < 60 ? [minutes, 'minute'] : minutes < 1440 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  return new Intl.NumberFormat(language, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
    Number(count),
  );
}
