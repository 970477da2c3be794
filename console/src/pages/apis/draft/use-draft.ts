import { useMemo } from 'react';
import { useApi } from '../api-state.tsx';
import { policyDocument } from '../policy-document.ts';
import type { Side } from './differences.ts';

/** The draft to compare; undefined until all of it is known that may be. */
export function useDraft(): Side | undefined {
  const { api, resources, authorizers, validators, models, gatewayResponses } = useApi();
  const collections = [authorizers, validators, models, gatewayResponses];
  const waits = collections.some(({ value, error }) => value === undefined && error === undefined);
  return useMemo(() => {
    if (!api.value || !resources.value || waits) return undefined;
    return {
      api: api.value,
      policy: policyDocument(api.value.policy) || undefined,
      resources: resources.value,
      authorizers: authorizers.value,
      requestValidators: validators.value,
      models: models.value,
      gatewayResponses: gatewayResponses.value,
    };
  }, [waits, api.value, resources.value, authorizers.value, validators.value, models.value, gatewayResponses.value]);
}
