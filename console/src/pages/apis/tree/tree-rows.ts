import type { Resource } from '@aws-sdk/client-api-gateway';

/** A line of the resource tree: a resource, or one of its methods. */
export interface TreeRow {
  /** `{resourceId}` or `{resourceId}/{verb}`, as in the address of the page. */
  readonly key: string;
  readonly parent?: string;
  readonly level: number;
  readonly label: string;
  readonly verb?: string;
  readonly hasChildren: boolean;
}

/** The tree line by line: each resource, then its methods, then the resources below it. */
export function treeRows(resources: readonly Resource[]): readonly TreeRow[] {
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
        label: verb,
        verb,
        hasChildren: false,
      })),
      ...children.flatMap((child) => walk(child, level + 1)),
    ];
  };
  return (below.get('') ?? []).flatMap((root) => walk(root, 1));
}

/** The lines that are not below a closed one. */
export function visibleRows(rows: readonly TreeRow[], closed: ReadonlySet<string>): readonly TreeRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ key, parent }) => {
    const isHidden = parent !== undefined && (closed.has(parent) || hidden.has(parent));
    if (isHidden) hidden.add(key);
    return !isHidden;
  });
}
