import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { SelectField } from '../../../../parts/select-field.tsx';
import { TextField } from '../../../../parts/text-field.tsx';
import { useTexts } from '../../../../preferences.tsx';
import type { Setting, SettingFieldsProps } from './setting.ts';
import { texts } from './texts.ts';

const strategies = ['FAIL_WITH_403', 'SUCCEED_WITH_RESPONSE_HEADER', 'SUCCEED_WITHOUT_RESPONSE_HEADER'] as const;

/** Whether answers are cached, for how long, and who may have them made anew. */
export function CachingFields({ setting, onChange }: SettingFieldsProps) {
  const t = useTexts(texts);
  const change = (part: Partial<Setting>) => onChange({ ...setting, ...part });
  const check = (
    member: 'cachingEnabled' | 'cacheDataEncrypted' | 'requireAuthorizationForCacheControl',
    text: string,
  ) => (
    <Checkbox checked={setting[member]} onChange={({ detail }) => change({ [member]: detail.checked })}>
      {text}
    </Checkbox>
  );
  return (
    <SpaceBetween size="m">
      {check('cachingEnabled', t.cachingOn)}
      {setting.cachingEnabled && (
        <SpaceBetween size="m">
          <TextField
            label={t.ttl}
            inputMode="numeric"
            value={setting.cacheTtlInSeconds}
            onChange={(cacheTtlInSeconds) => change({ cacheTtlInSeconds })}
          />
          {check('cacheDataEncrypted', t.encrypted)}
          {check('requireAuthorizationForCacheControl', t.authorized)}
          <SelectField
            label={t.strategy}
            options={strategies.map((value) => ({ value, label: t[value] }))}
            value={setting.unauthorizedCacheControlHeaderStrategy}
            onChange={(unauthorizedCacheControlHeaderStrategy) => change({ unauthorizedCacheControlHeaderStrategy })}
          />
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
