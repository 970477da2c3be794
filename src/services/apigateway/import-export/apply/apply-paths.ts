import { mapInTurns } from '../../../../core/in-turns.ts';
import type { MethodDocument, ResourceDocument, RestApiDocument } from '../../documents.ts';
import { withEntry } from '../../own-entry.ts';
import type { PlannedMethod, PlannedPath } from '../plan/import-plan.ts';
import { applyMethod } from './apply-method.ts';
import type { ImportRun } from './import-run.ts';
import { resourceTree } from './resource-tree.ts';

/** The API with the paths of a plan, and nothing else unless it is merged. Throws LimitExceededException. */
export async function applyPaths(api: RestApiDocument, run: ImportRun): Promise<RestApiDocument> {
  const tree = resourceTree(api, run);
  const placed = await mapInTurns(run.plan.paths, (planned) => placesOf(planned, tree.ensure(planned.path)));
  await mapInTurns(placed.flat(), ([resource, planned]) => {
    const method = applyMethod(planned, resource, api, run);
    if (method) tree.change(resource.id, (each) => withMethod(each, method));
  });
  return { ...api, resources: tree.all() };
}

type Place = readonly [resource: ResourceDocument, planned: PlannedMethod];

function placesOf({ methods }: PlannedPath, resource: ResourceDocument | undefined): readonly Place[] {
  return resource ? methods.map((planned) => [resource, planned]) : [];
}

function withMethod(resource: ResourceDocument, method: MethodDocument): ResourceDocument {
  return { ...resource, methods: withEntry(resource.methods, method.httpMethod, method) };
}
