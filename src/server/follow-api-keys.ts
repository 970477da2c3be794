import type { KeyUsage } from '../core/ports/key-usage.ts';
import { type ApiKeyRegistry, apiKeyRegistry } from '../execute-api/admission/api-key-registry.ts';
import {
  type ApiKeyDocument,
  apiKeys,
  type UsagePlanDocument,
  type UsagePlanKeyDocument,
  usagePlanKeys,
  usagePlans,
} from '../services/apigateway/documents.ts';
import type { DocumentKey, Store } from '../store/store.ts';

/** What one kind of document does to the registry. */
interface Follower {
  put(registry: ApiKeyRegistry, key: DocumentKey, value: unknown): void;
  remove(registry: ApiKeyRegistry, key: DocumentKey): void;
}

const followers: ReadonlyMap<string, Follower> = new Map([
  [
    apiKeys.kind,
    {
      put: (registry, key, value) => registry.putKey(key, value as ApiKeyDocument),
      remove: (registry, key) => registry.removeKey(key, key.id),
    },
  ],
  [
    usagePlans.kind,
    {
      put: (registry, key, value) => registry.putPlan(key, value as UsagePlanDocument),
      remove: (registry, key) => registry.removePlan(key, key.id),
    },
  ],
  [
    usagePlanKeys.kind,
    {
      put: (registry, key, value) => registry.join({ ...(value as UsagePlanKeyDocument), ...placeOf(key) }),
      remove: (registry, key) => registry.leave({ ...memberOf(key), ...placeOf(key) }),
    },
  ],
]);

/** The registry of API keys and usage plans, from the documents now and again with each commit that changes one. */
export function followApiKeys(store: Store, usage: KeyUsage): ApiKeyRegistry {
  const registry = apiKeyRegistry(usage);
  for (const [kind, { put }] of followers) for (const { key, value } of store.all(kind)) put(registry, key, value);
  store.watch((changes) => {
    for (const change of changes) {
      const follower = followers.get(change.key.kind);
      if (!follower) continue;
      const { key, after } = change;
      if (after === undefined) follower.remove(registry, key);
      else follower.put(registry, key, after);
    }
  });
  return registry;
}

function placeOf({ account, region }: DocumentKey) {
  return { account, region };
}

function memberOf({ id }: DocumentKey) {
  const [usagePlanId = '', keyId = ''] = id.split('/');
  return { usagePlanId, keyId };
}
