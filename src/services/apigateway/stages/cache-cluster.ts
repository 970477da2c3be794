import type { StageDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import type { Patch } from '../patch.ts';

/** Gigabytes. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html */
export const cacheClusterSizes: readonly string[] = ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'];

/** Of a cluster whose size was not said. */
const usualSize = '0.5';

type Cluster = Pick<StageDocument, 'cacheClusterEnabled' | 'cacheClusterSize'>;

/** The cluster of a stage: nothing of one that is not spoken of. */
export function cacheCluster({ cacheClusterEnabled, cacheClusterSize }: Cluster): Cluster {
  return {
    ...(cacheClusterEnabled !== undefined && { cacheClusterEnabled }),
    ...((cacheClusterEnabled || cacheClusterSize) && { cacheClusterSize: cacheClusterSize || usualSize }),
  };
}

export const cacheClusterPatches: readonly [string, Patch<StageDocument>][] = [
  [
    'replace /cacheClusterEnabled',
    (stage, value) => ({ ...stage, ...cacheCluster({ ...stage, cacheClusterEnabled: value === 'true' }) }),
  ],
  ['replace /cacheClusterSize', (stage, size) => ({ ...stage, cacheClusterSize: acceptSize(size) })],
];

function acceptSize(size: string): string {
  if (cacheClusterSizes.includes(size)) return size;
  throw apigatewayErrors.badRequest(`Invalid cache cluster size specified: ${size}`);
}
