import type { QuotaPeriodType } from '@aws-sdk/client-api-gateway';
import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { Limits } from './plan-limits.ts';
import { texts } from './texts.ts';

interface LimitFieldsProps {
  readonly limits: Limits;
  readonly onChange: (limits: Limits) => void;
}

/** How fast the keys of a plan may call, and how often in a period. */
export function LimitFields({ limits, onChange }: LimitFieldsProps) {
  const t = useTexts(texts);
  const change = (part: Partial<Limits>) => onChange({ ...limits, ...part });
  const number = (member: 'rateLimit' | 'burstLimit' | 'limit' | 'offset', label: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={limits[member]}
      onChange={(value) => change({ [member]: value })}
    />
  );
  return (
    <SpaceBetween size="m">
      <Checkbox checked={limits.throttled} onChange={({ detail }) => change({ throttled: detail.checked })}>
        {t.throttled}
      </Checkbox>
      {limits.throttled && number('rateLimit', t.rate)}
      {limits.throttled && number('burstLimit', t.burst)}
      <Checkbox checked={limits.limited} onChange={({ detail }) => change({ limited: detail.checked })}>
        {t.limited}
      </Checkbox>
      {limits.limited && number('limit', t.limit)}
      {limits.limited && (
        <SelectField
          label={t.period}
          options={(['DAY', 'WEEK', 'MONTH'] as const).map((value) => ({ value, label: t[value] }))}
          value={limits.period}
          onChange={(period) => change({ period: period as QuotaPeriodType })}
        />
      )}
      {limits.limited && number('offset', t.offset)}
    </SpaceBetween>
  );
}
