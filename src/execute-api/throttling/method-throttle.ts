import type { MethodSetting, StageDocument } from '../../services/apigateway/documents.ts';
import { methodKey, settingOf } from './method-key.ts';
import { type Throttle, throttleOf } from './throttle.ts';

/** What a stage sets for its methods, by their keys. */
export type MethodSettings = ReadonlyMap<string, MethodSetting>;

export function methodSettings({ methodSettings: written = {} }: StageDocument): MethodSettings {
  return new Map(Object.entries(written).map(([name, setting]) => [methodKey(name), setting]));
}

/** The limit that a stage sets for a method; undefined: none, for -1 is no limit. */
export function methodThrottle(settings: MethodSettings, key: string): Throttle | undefined {
  const { throttlingRateLimit: rateLimit = -1, throttlingBurstLimit: burstLimit = -1 } = settingOf(settings, key) ?? {};
  return rateLimit < 0 || burstLimit < 0 ? undefined : throttleOf({ rateLimit, burstLimit });
}
