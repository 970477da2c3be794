import { type StageRegistry, type StageRegistryOptions, stageRegistry } from '../execute-api/stage/stage-registry.ts';
import { clientCertificates } from '../services/apigateway/client-certificates/client-certificate-documents.ts';
import { deployments, partId, type StageDocument, stages } from '../services/apigateway/documents.ts';
import type { DocumentKey, Store } from '../store/store.ts';

/**
 * The registry of served stages, kept up with each commit that changes a stage. A deployment never changes, so only stages are
 * followed.
 */
export function followStages(store: Store, options: StageRegistryOptions): StageRegistry {
  const registry = stageRegistry(options);
  for (const { key, value } of stages.all(store)) serve(registry, store, key, value);
  store.watch((changes) => {
    for (const { key, after } of changes.filter((change) => change.key.kind === stages.kind)) {
      if (after === undefined) registry.remove(...apiAndStage(key));
      else serve(registry, store, key, after as StageDocument);
    }
  });
  return registry;
}

/** INVARIANT: the deployments are read when the stage is compiled, not now. */
function serve(registry: StageRegistry, store: Store, key: DocumentKey, stage: StageDocument): void {
  const { account, region } = key;
  const [apiId, stageName] = apiAndStage(key);
  const find = (id = '') => deployments.get(store, account, region, partId(apiId, id));
  const deployment = find(stage.deploymentId);
  const canary = find(stage.canarySettings?.deploymentId);
  if (!deployment) registry.remove(apiId, stageName);
  else
    registry.put({
      ...{ account, region, apiId, stageName, stage },
      clientCertificate: certificateOf(store, key, stage),
      get deployment() {
        return deployment.value;
      },
      get canaryDeployment() {
        return canary?.value;
      },
    });
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
