import type { Resource } from '@aws-sdk/client-api-gateway';
import type { TreeRow } from '../../../parts/tree/tree-row.ts';
import { VerbBadge } from '../verb-badge.tsx';

/**
 * The tree line by line: each resource, then its methods, then the resources below it. The keys are `{resourceId}` or
 * `{resourceId}/{verb}`, as in the address of the page.
 */
export function resourceRows(resources: readonly Resource[]): readonly TreeRow[] {
  const below = Map.groupBy(resources, ({ parentId = '' }) => parentId);
  const walk = (resource: Resource, level: number): TreeRow[] => {
    const { id = '', parentId, pathPart = '', resourceMethods = {} } = resource;
    const methods = Object.keys(resourceMethods).sort();
    const children = (below.get(id) ?? []).toSorted((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1));
    const hasChildren = methods.length + children.length > 0;
    return [
      { key: id, ...(parentId && { parent: parentId }), level, label: `/${pathPart}`, hasChildren },
      ...methods.map((verb) => ({
        key: `${id}/${verb}`,
        parent: id,
        level: level + 1,
        label: <VerbBadge verb={verb} />,
        hasChildren: false,
      })),
      ...children.flatMap((child) => walk(child, level + 1)),
    ];
  };
  return (below.get('') ?? []).flatMap((root) => walk(root, 1));
}
