import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { SelectField } from '../../../../parts/select-field.tsx';
import { TextField } from '../../../../parts/text-field.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { CachingFields } from './caching-fields.tsx';
import type { Setting, SettingFieldsProps } from './setting.ts';
import { texts } from './texts.ts';

/** Throttling, logs and caching of methods. */
export function SettingFields({ setting, onChange }: SettingFieldsProps) {
  const t = useTexts(texts);
  const change = (part: Partial<Setting>) => onChange({ ...setting, ...part });
  return (
    <SpaceBetween size="m">
      <TextField
        label={t.rate}
        description={t.rateHint}
        inputMode="decimal"
        value={setting.throttlingRateLimit}
        onChange={(throttlingRateLimit) => change({ throttlingRateLimit })}
      />
      <TextField
        label={t.burst}
        description={t.burstHint}
        inputMode="numeric"
        value={setting.throttlingBurstLimit}
        onChange={(throttlingBurstLimit) => change({ throttlingBurstLimit })}
      />
      <SelectField
        label={t.level}
        description={t.levelHint}
        options={['OFF', 'ERROR', 'INFO']}
        value={setting.loggingLevel}
        onChange={(loggingLevel) => change({ loggingLevel })}
      />
      <Checkbox
        checked={setting.dataTraceEnabled}
        onChange={({ detail }) => change({ dataTraceEnabled: detail.checked })}
      >
        {t.traceHint}
      </Checkbox>
      <CachingFields setting={setting} onChange={onChange} />
    </SpaceBetween>
  );
}
