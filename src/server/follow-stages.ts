import { type StageRegistry, stageRegistry } from '../execute-api/stage/stage-registry.ts';
import type { AccountThrottles } from '../execute-api/throttling/account-throttles.ts';
import { clientCertificates } from '../services/apigateway/client-certificates/client-certificate-documents.ts';
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
    for (const { key, after } of changes) {
      if (key.kind !== stages.kind) continue;
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
  const find = (id = '') => deployments.get(store, account, region, partId(apiId, id))?.value;
  const deployment = find(stage.deploymentId);
  const canaryDeployment = find(stage.canarySettings?.deploymentId);
  try {
    const clientCertificate = certificateOf(store, key, stage);
    const parts = { account, region, apiId, stageName, stage, canaryDeployment, clientCertificate };
    if (deployment) registry.put({ ...parts, deployment });
    else registry.remove(apiId, stageName);
  } catch (error) {
    onDefect(error);
  }
}

/** A certificate never changes, and stays while a stage uses it. */
function certificateOf(store: Store, { account, region }: DocumentKey, { clientCertificateId }: StageDocument) {
  const found = clientCertificateId && clientCertificates.get(store, account, region, clientCertificateId)?.value;
  return found ? { certificate: found.certificate, privateKey: found.secret.privateKey } : undefined;
}

function apiAndStage({ id }: DocumentKey): [apiId: string, stageName: string] {
  const slash = id.indexOf('/');
  return [id.slice(0, slash), id.slice(slash + 1)];
}
