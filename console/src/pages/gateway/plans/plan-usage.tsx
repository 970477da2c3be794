import { APIGatewayClient, paginateGetUsage, type UsagePlan, type UsagePlanKey } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem } from '../../../parts/every-item.ts';
import type { Column } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import { ExtendQuota } from './extend-quota.tsx';
import { texts } from './texts.ts';
import { type KeyDay, keyDays, lastDays } from './usage-days.ts';

interface PlanUsageProps {
  readonly plan: UsagePlan;
  readonly keys: Answer<readonly UsagePlanKey[]>;
}

/** What the keys of a plan used day by day; what remains of a quota can be extended. */
export function PlanUsage({ plan: { id: usagePlanId = '', quota }, keys }: PlanUsageProps) {
  const t = useTexts(texts);
  const client = useClient(APIGatewayClient);
  const [days, setDays] = useState('7');
  const [open, setOpen] = useState<KeyDay>();
  const answer = useAnswer(
    useCallback(async () => {
      const pages = paginateGetUsage({ client, pageSize: 500 }, { usagePlanId, ...lastDays(Number(days)) });
      return everyItem(pages, keyDays);
    }, [client, usagePlanId, days]),
  );
  const nameOf = (keyId: string) => keys.value?.find(({ id }) => id === keyId)?.name ?? keyId;
  return (
    <>
      <ListTable
        title={t.usage}
        description={t.usageAbout}
        empty={t.noUsage}
        answer={answer}
        idOf={({ keyId, day }) => `${keyId} ${day}`}
        columns={columns(t, nameOf, quota !== undefined)}
        {...(quota && { selection: 'single' as const })}
        filters={
          <SelectField
            label={t.range}
            options={['7', '30', '90'].map((value) => ({ value, label: t.days(Number(value)) }))}
            value={days}
            onChange={setDays}
          />
        }
        actions={([chosen]) =>
          quota && (
            <Button disabled={!chosen} onClick={() => setOpen(chosen)}>
              {t.extend}
            </Button>
          )
        }
      />
      {open && (
        <ExtendQuota
          planId={usagePlanId}
          keyId={open.keyId}
          name={nameOf(open.keyId)}
          onClose={() => setOpen(undefined)}
          onExtended={answer.reload}
        />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en'], nameOf: (keyId: string) => string, limited: boolean): Column<KeyDay>[] {
  return [
    { id: 'day', header: t.day, text: ({ day }) => day },
    { id: 'key', header: t.key, text: ({ keyId }) => nameOf(keyId) },
    { id: 'used', header: t.used, text: ({ used }) => String(used), order: ({ used }) => used },
    ...(limited
      ? [{ id: 'left', header: t.left, text: ({ left }: KeyDay) => String(left), order: ({ left }: KeyDay) => left }]
      : []),
  ];
}
