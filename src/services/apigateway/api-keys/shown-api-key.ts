import type { ApiKey } from '../../../wire/models/apigateway.ts';
import type { ApiKeyDocument } from '../documents.ts';

/** A key as operations answer it; its value is shown to those who ask for it. */
export function shownApiKey({ secret, tags, ...key }: ApiKeyDocument, includeValue = false): ApiKey {
  return {
    ...key,
    ...(includeValue && { value: secret.value }),
    stageKeys: [],
    tags: Object.keys(tags).length === 0 ? undefined : { ...tags },
  };
}
