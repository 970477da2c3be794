import { shortId } from '../../../../core/ids.ts';
import type { ResourceDocument, RestApiDocument } from '../../documents.ts';
import { apigatewayErrors } from '../../errors.ts';
import { checkPathPart, childPath } from '../../resources/path-part.ts';
import { attempt, type ImportRun } from './import-run.ts';

/** A multiple of AWS's quota, which can be raised. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const mostResources = 3000;
const mostSegments = 100;

/** The resources of an API that is being imported. */
export interface ResourceTree {
  /** The resource of a path, made where it is not there; undefined, and an error of the import, where it cannot be. */
  ensure(path: string): ResourceDocument | undefined;
  change(id: string, how: (resource: ResourceDocument) => ResourceDocument): void;
  all(): RestApiDocument['resources'];
}

/** Begins with the root alone, or with what is there when the import merges. Recorded: a path keeps the id that it had. */
export function resourceTree(api: RestApiDocument, run: ImportRun): ResourceTree {
  const before = Object.values(run.before?.resources ?? {});
  const ids = new Map(before.map(({ path, id }) => [path, id]));
  const root: ResourceDocument = { id: api.rootResourceId, path: '/', methods: {} };
  const first = run.mode === 'merge' && before.length > 0 ? before : [root];
  const resources: Record<string, ResourceDocument> = Object.fromEntries(first.map((each) => [each.id, each]));
  const byPath = new Map(first.map(({ path, id }) => [path, id]));

  function child(parent: ResourceDocument, pathPart: string): ResourceDocument {
    const path = childPath(parent, pathPart);
    const known = byPath.get(path);
    if (known !== undefined) return resources[known]!;
    checkPathPart({ ...api, resources }, parent, pathPart);
    if (byPath.size >= mostResources) throw apigatewayErrors.tooMany('resources');
    const made = { id: ids.get(path) ?? shortId(6), parentId: parent.id, pathPart, path, methods: {} };
    resources[made.id] = made;
    byPath.set(path, made.id);
    return made;
  }

  return {
    ensure: (path) =>
      attempt(run, `Unable to create resource at path '${path.slice(0, 1000)}'`, () => {
        const parts = path.split('/').filter((part) => part !== '');
        if (parts.length > mostSegments) throw apigatewayErrors.badRequest('The path has more than 100 parts');
        return parts.reduce(child, resources[api.rootResourceId]!);
      }),
    change: (id, how) => {
      resources[id] = how(resources[id]!);
    },
    all: () => resources,
  };
}
