/** What can be set for a method; numbers as they are typed. */
export interface Setting {
  readonly throttlingRateLimit: string;
  readonly throttlingBurstLimit: string;
  readonly loggingLevel: string;
  readonly dataTraceEnabled: boolean;
  readonly cachingEnabled: boolean;
  readonly cacheTtlInSeconds: string;
  readonly cacheDataEncrypted: boolean;
  readonly requireAuthorizationForCacheControl: boolean;
  readonly unauthorizedCacheControlHeaderStrategy: string;
}

export interface SettingFieldsProps {
  readonly setting: Setting;
  readonly onChange: (setting: Setting) => void;
}
