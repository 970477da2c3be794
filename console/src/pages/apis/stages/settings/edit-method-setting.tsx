import type { MethodSetting, PatchOperation, Stage } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { FormModal } from '../../../../parts/form-modal.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { MethodField } from './method-field.tsx';
import { allMethods, methodOfKey } from './method-keys.ts';
import type { Setting } from './setting.ts';
import { SettingFields } from './setting-fields.tsx';
import { texts } from './texts.ts';
import { useStageChange } from './use-stage-change.ts';

interface EditMethodSettingProps {
  readonly stage: Stage;
  /** Of the settings; undefined: those of a method that is chosen here. */
  readonly methodKey: string | undefined;
  readonly onClose: () => void;
}

/** Changes what a stage sets for all methods, or for one. */
export function EditMethodSetting({ stage, methodKey, onClose }: EditMethodSettingProps) {
  const t = useTexts(texts);
  const { stageName = '', methodSettings = {} } = stage;
  const [key, setKey] = useState(methodKey ?? '');
  const before = methodSettings[key];
  const [setting, setSetting] = useState(() => settingOf(before ?? methodSettings[allMethods]));
  const change = useStageChange(stageName);

  async function save(): Promise<void> {
    await change(patchesOf(key, setting, before && settingOf(before)));
    onClose();
  }

  const named = methodKey === allMethods ? t.allMethods : methodOfKey(methodKey ?? '');
  return (
    <FormModal
      title={methodKey ? t.editSetting(named) : t.addSetting}
      submit={t.save}
      disabled={key === ''}
      onSubmit={save}
      onClose={onClose}
    >
      {methodKey === undefined && <MethodField value={key} onChange={setKey} />}
      <SettingFields setting={setting} onChange={setSetting} />
    </FormModal>
  );
}

/** Where a patch finds each of them. */
const places: Readonly<Record<keyof Setting, string>> = {
  throttlingRateLimit: 'throttling/rateLimit',
  throttlingBurstLimit: 'throttling/burstLimit',
  loggingLevel: 'logging/loglevel',
  dataTraceEnabled: 'logging/dataTrace',
  cachingEnabled: 'caching/enabled',
  cacheTtlInSeconds: 'caching/ttlInSeconds',
  cacheDataEncrypted: 'caching/dataEncrypted',
  requireAuthorizationForCacheControl: 'caching/requireAuthorizationForCacheControl',
  unauthorizedCacheControlHeaderStrategy: 'caching/unauthorizedCacheControlHeaderStrategy',
};

function patchesOf(key: string, after: Setting, before: Setting | undefined): PatchOperation[] {
  const members = Object.keys(places) as (keyof Setting)[];
  return members
    .filter((member) => after[member] !== before?.[member])
    .map((member) => ({ op: 'replace', path: `/${key}/${places[member]}`, value: String(after[member]) }));
}

/** A level that was not set is OFF. */
function settingOf(setting: MethodSetting = {}): Setting {
  return {
    throttlingRateLimit: String(setting.throttlingRateLimit ?? 10_000),
    throttlingBurstLimit: String(setting.throttlingBurstLimit ?? 5000),
    loggingLevel: setting.loggingLevel ?? 'OFF',
    dataTraceEnabled: setting.dataTraceEnabled ?? false,
    cachingEnabled: setting.cachingEnabled ?? false,
    cacheTtlInSeconds: String(setting.cacheTtlInSeconds ?? 300),
    cacheDataEncrypted: setting.cacheDataEncrypted ?? false,
    requireAuthorizationForCacheControl: setting.requireAuthorizationForCacheControl ?? true,
    unauthorizedCacheControlHeaderStrategy:
      setting.unauthorizedCacheControlHeaderStrategy ?? 'SUCCEED_WITH_RESPONSE_HEADER',
  };
}
