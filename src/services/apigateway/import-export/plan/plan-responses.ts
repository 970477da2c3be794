import { objectOf, type Untyped } from '../read/untyped.ts';
import type { PlannedMethod } from './import-plan.ts';
import { contentTypes, namedModels, schemasOfContent } from './plan-request-models.ts';
import type { MethodPlace, Planning } from './planning.ts';
import { referred } from './referred.ts';

/** The responses of a method by their status; `default`, which is no status, is left out. */
export function planResponses(operation: Untyped, place: MethodPlace, planning: Planning): PlannedMethod['responses'] {
  const given = Object.entries(objectOf(operation['responses'])).filter(([status]) => isStatus(status));
  return Object.fromEntries(
    given.map(([status, response]) => {
      const own = referred(response, 'response', planning) ?? {};
      return [status, planResponse(own, operation, `${status} response to method '${nameOf(place)}'`, planning)];
    }),
  );
}

function nameOf({ httpMethod, path }: MethodPlace): string {
  return `${httpMethod} ${path}`;
}

function isStatus(status: string): boolean {
  return /^[1-5]\d\d$/.test(status);
}

function planResponse(response: Untyped, operation: Untyped, place: string, planning: Planning) {
  const { schema, headers, content } = response;
  const types = contentTypes(operation['produces'] ?? planning.definition.root['produces']);
  const schemas = schema === undefined ? schemasOfContent(content) : types.map((type) => [type, schema] as const);
  const names = Object.keys(objectOf(headers)).map((name) => [`method.response.header.${name}`, false] as const);
  const responseModels = namedModels(schemas, place, planning);
  return {
    ...(names.length > 0 && { responseParameters: Object.fromEntries(names) }),
    ...(responseModels && { responseModels }),
  };
}
