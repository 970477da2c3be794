import { isTrue, listOf, textOf, type Untyped } from '../read/untyped.ts';
import type { MethodPlace, Planning } from './planning.ts';
import { referred } from './referred.ts';

/** Where a parameter is, as methods name the places. */
const places: Readonly<Record<string, string>> = { path: 'path', query: 'querystring', header: 'header' };

/** The parameters of a method and its path, references followed: the method's own come before the path's. */
export function parametersOf(item: Untyped, operation: Untyped, planning: Planning): Untyped[] {
  const all = [...listOf(item['parameters']), ...listOf(operation['parameters'])].flatMap((given) => {
    const parameter = referred(given, 'parameter', planning);
    return parameter ? [parameter] : [];
  });
  return [...new Map(all.map((each) => [`${textOf(each['in'])} ${textOf(each['name'])}`, each])).values()];
}

/**
 * Parameters as `method.request.querystring.page`, and whether each is required. Recorded: the variables of a path are, also
 * those that are not declared.
 */
export function requestParameters(parameters: readonly Untyped[], { path }: MethodPlace): Record<string, boolean> {
  const declared = parameters.flatMap((parameter) => {
    const place = places[textOf(parameter['in']) ?? ''];
    if (place === undefined) return [];
    const name = `method.request.${place}.${textOf(parameter['name']) ?? ''}`;
    return [[name, place === 'path' || isTrue(parameter['required'])] as const];
  });
  const variables = [...path.matchAll(/\{([^{}/]{1,1024}?)\+?\}/g)].map(
    ([, name]) => [`method.request.path.${name}`, true] as const,
  );
  return Object.fromEntries([...variables, ...declared]);
}
