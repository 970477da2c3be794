import type { MethodDocument, ResourceDocument, RestApiDocument } from '../../documents.ts';

/** The paths that have methods, in their order, and what `write` makes of each method. */
export function pathsOf(
  { resources }: RestApiDocument,
  write: (method: MethodDocument, resource: ResourceDocument) => object,
): Record<string, object> {
  const used = Object.values(resources).filter(({ methods }) => Object.keys(methods).length > 0);
  const sorted = used.sort((one, other) => (one.path < other.path ? -1 : 1));
  return Object.fromEntries(
    sorted.map((resource) => {
      const methods = Object.values(resource.methods).map((method) => [nameOf(method), write(method, resource)]);
      return [resource.path, Object.fromEntries(methods)];
    }),
  );
}

function nameOf({ httpMethod }: MethodDocument): string {
  return httpMethod === 'ANY' ? 'x-amazon-apigateway-any-method' : httpMethod.toLowerCase();
}
