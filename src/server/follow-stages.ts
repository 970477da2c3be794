import { type StageRegistry, stageRegistry } from '../execute-api/stage/stage-registry.ts';
import type { AccountThrottles } from '../execute-api/throttling/account-throttles.ts';
import { deployments, partId, type StageDocument, stages } from '../services/apigateway/documents.ts';
import type { DocumentKey, Store } from '../store/store.ts';

/**
 * The registry of served stages, compiled from the documents now and again with each commit that changes a stage. A
 * deployment never changes, so only stages are followed.
 */
export function followStages(
  store: Store,
  onDefect: (error: unknown) => void,
  throttles?: AccountThrottles,
): StageRegistry {
  const registry = stageRegistry(throttles);
  for (const { key, value } of stages.all(store)) serve(registry, store, key, value, onDefect);
  store.watch((changes) => {
    for (const { key, after } of changes.filter((change) => change.key.kind === stages.kind)) {
      if (after === undefined) registry.remove(...apiAndStage(key));
      else serve(registry, store, key, after as StageDocument, onDefect);
    }
  });
  return registry;
}

/** INVARIANT: one stage that cannot be compiled is reported and not served; it never stops the feed. */
function serve(
  registry: StageRegistry,
  store: Store,
  key: DocumentKey,
  stage: StageDocument,
  onDefect: (error: unknown) => void,
): void {
  const { account, region } = key;
  const [apiId, stageName] = apiAndStage(key);
  const deployment = deployments.get(store, account, region, partId(apiId, stage.deploymentId))?.value;
  try {
    if (deployment) registry.put({ account, region, apiId, stageName, stage, deployment });
    else registry.remove(apiId, stageName);
  } catch (error) {
    onDefect(error);
  }
}

function apiAndStage({ id }: DocumentKey): [apiId: string, stageName: string] {
  const slash = id.indexOf('/');
  return [id.slice(0, slash), id.slice(slash + 1)];
}
