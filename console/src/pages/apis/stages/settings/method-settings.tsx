import type { MethodSetting, Stage } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { Column } from '../../../../parts/list/list-column.tsx';
import { ListTable } from '../../../../parts/list/list-table.tsx';
import { useTask } from '../../../../parts/use-task.ts';
import { useTexts } from '../../../../preferences.tsx';
import { useApi } from '../../api-state.tsx';
import { EditMethodSetting } from './edit-method-setting.tsx';
import { allMethods, methodOfKey } from './method-keys.ts';
import { texts } from './texts.ts';
import { useStageChange } from './use-stage-change.ts';

interface Row {
  readonly key: string;
  readonly setting: MethodSetting;
}

/** What a stage sets for all methods, and for some of them: each row is edited, or taken away. */
export function MethodSettings({ stage }: { readonly stage: Stage }) {
  const t = useTexts(texts);
  const { stages } = useApi();
  const [open, setOpen] = useState<string>();
  const task = useTask();
  const change = useStageChange(stage.stageName ?? '');
  const { methodSettings = {} } = stage;
  const rows = Object.entries(methodSettings).map(([key, setting]) => ({ key, setting }));
  const isNew = open === '';
  return (
    <>
      <ListTable
        title={t.methods}
        description={t.methodsAbout}
        empty={t.noSettings}
        answer={{ ...stages, value: rows }}
        columns={columns(t)}
        idOf={({ key }) => key}
        selection="single"
        task={task}
        actions={([chosen]) => (
          <>
            <Button disabled={!chosen} onClick={() => setOpen(chosen?.key)}>
              {t.edit}
            </Button>
            <Button
              disabled={!chosen}
              loading={task.busy}
              onClick={() => task.run(() => change([{ op: 'remove', path: `/${chosen?.key}` }]))}
            >
              {t.removeSetting}
            </Button>
            <Button onClick={() => setOpen(allMethods)}>{t.setAll}</Button>
          </>
        )}
        create={{ text: t.addSetting, onClick: () => setOpen('') }}
      />
      {open !== undefined && (
        <EditMethodSetting stage={stage} methodKey={isNew ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<Row>[] {
  return [
    { id: 'method', header: t.method, text: ({ key }) => (key === allMethods ? t.allMethods : methodOfKey(key)) },
    { id: 'rate', header: t.rate, minWidth: 80, text: ({ setting }) => limit(setting.throttlingRateLimit) },
    { id: 'burst', header: t.burst, minWidth: 80, text: ({ setting }) => limit(setting.throttlingBurstLimit) },
    {
      id: 'level',
      header: t.level,
      minWidth: 100,
      text: ({ setting }) =>
        [setting.loggingLevel ?? 'OFF', setting.dataTraceEnabled && t.trace].filter(Boolean).join(', '),
    },
    {
      id: 'caching',
      header: t.caching,
      minWidth: 90,
      text: ({ setting }) => (setting.cachingEnabled ? `${setting.cacheTtlInSeconds} s` : t.off),
    },
  ];
}

function limit(value: number | undefined): string {
  return value === undefined || value < 0 ? '-' : String(value);
}
