import { noBasePath } from '../../core/base-path.ts';
import type { BasePathMappingDocument } from '../../services/apigateway/domain-names/domain-name-documents.ts';
import { withoutLeadingSlashes } from './leading-slashes.ts';

export interface FoundBasePath {
  readonly restApiId: string;
  readonly stageName: string;
  /** Without slashes; '' for none. */
  readonly basePath: string;
  /** What follows the base path, and the stage where the request names it. Begins with no slash. */
  readonly path: string;
}

/** Finds the mapping for the path of a request. */
export type FindBasePath = (path: string) => FoundBasePath | undefined;

/**
 * The longest base path wins that the path begins with, segment by segment; one without a stage takes the next segment for
 * it. https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
 */
export function compileBasePaths(mappings: readonly BasePathMappingDocument[]): FindBasePath {
  const byPath = new Map(mappings.map((mapping) => [mapping.basePath === noBasePath ? '' : mapping.basePath, mapping]));
  const depths = [...new Set([...byPath.keys()].map(depthOf))].sort((a, b) => b - a);
  return (fullPath) => {
    const path = withoutLeadingSlashes(fullPath);
    for (const depth of depths) {
      const basePath = firstSegments(path, depth);
      const mapping = basePath === undefined ? undefined : byPath.get(basePath);
      if (basePath !== undefined && mapping) return found(mapping, basePath, path.slice(basePath.length));
    }
    return undefined;
  };
}

function depthOf(basePath: string): number {
  return basePath === '' ? 0 : basePath.split('/').length;
}

/** Undefined: there are not so many. */
function firstSegments(path: string, count: number): string | undefined {
  if (count === 0) return '';
  let end = -1;
  for (let at = 0; at < count; at++) {
    if (at > 0 && end === path.length) return undefined;
    end = path.indexOf('/', end + 1);
    if (end < 0) end = path.length;
  }
  return path.slice(0, end);
}

function found({ restApiId, stage }: BasePathMappingDocument, basePath: string, rest: string): FoundBasePath {
  const path = withoutLeadingSlashes(rest);
  if (stage !== undefined) return { restApiId, stageName: stage, basePath, path };
  const slash = path.indexOf('/');
  const stageName = slash < 0 ? path : path.slice(0, slash);
  return { restApiId, stageName, basePath, path: withoutLeadingSlashes(path.slice(stageName.length)) };
}
