import type { MethodDocument, RestApiDocument } from './documents.ts';

interface MethodPlace {
  /** As AWS names it: `//ANY` on the root, `/test/ANY`. */
  readonly place: string;
  readonly method: MethodDocument;
}

/** The methods of an API, the deepest first: recorded of a model that two of them use. */
export function methodPlaces({ resources }: RestApiDocument): readonly MethodPlace[] {
  const paths = Object.values(resources).sort((one, other) => other.path.length - one.path.length);
  return paths.flatMap(({ path, methods }) =>
    Object.values(methods).map((method) => ({ place: `${path}/${method.httpMethod}`, method })),
  );
}
