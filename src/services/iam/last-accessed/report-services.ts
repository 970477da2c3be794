import type { PolicyDocument } from '../../../policy/index.ts';
import type { ServiceLastAccessed, TrackedActionLastAccessed } from '../../../wire/models/iam.ts';
import { grantsNamespace, namedNamespaces } from '../service-access/grants-namespace.ts';
import { later, type Moment } from './accesses.ts';
import type { EntityAccesses } from './entity-accesses.ts';
import { knownNamespaces, serviceNameOf } from './service-names.ts';

interface AccessBy extends Moment {
  /** ARN. */
  readonly by: string;
}

/**
 * One entry for each service that the policies allow anything of, used or not, in the order of namespaces.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html
 */
export function reportServices(
  policies: readonly PolicyDocument[],
  entities: readonly EntityAccesses[],
  withActions: boolean,
): ServiceLastAccessed[] {
  const seen = entities.flatMap(({ accesses }) => [...accesses.keys()]);
  const reached = [...new Set([...knownNamespaces, ...seen])].filter((namespace) =>
    policies.some((policy) => grantsNamespace(policy, namespace)),
  );
  const namespaces = new Set([...policies.flatMap(namedNamespaces), ...reached]);
  return [...namespaces].sort().map((namespace) => serviceEntry(namespace, entities, withActions));
}

function serviceEntry(
  namespace: string,
  entities: readonly EntityAccesses[],
  withActions: boolean,
): ServiceLastAccessed {
  const users = entities.filter(({ accesses }) => accesses.has(namespace));
  const accesses = users.map(({ entity, accesses: made }) => ({ by: entity.Arn ?? '', ...made.get(namespace)! }));
  const last = accesses.length > 0 ? accesses.reduce(later) : undefined;
  return {
    ServiceName: serviceNameOf(namespace),
    ServiceNamespace: namespace,
    ...(last && {
      LastAuthenticated: last.at,
      LastAuthenticatedEntity: last.by,
      LastAuthenticatedRegion: last.region,
    }),
    TotalAuthenticatedEntities: users.length,
    ...(withActions && { TrackedActionsLastAccessed: trackedActions(accesses) }),
  };
}

function trackedActions(
  accesses: readonly (AccessBy & { readonly actions: ReadonlyMap<string, Moment> })[],
): TrackedActionLastAccessed[] {
  const moments = accesses.flatMap(({ by, actions }) =>
    [...actions].map(([action, made]) => ({ action, by, ...made })),
  );
  const byAction = Map.groupBy(moments, ({ action }) => action);
  return [...byAction.keys()].sort().map((action) => {
    const { at, by, region } = byAction.get(action)!.reduce(later);
    return { ActionName: action, LastAccessedEntity: by, LastAccessedTime: at, LastAccessedRegion: region };
  });
}
