import { apigatewayErrors } from '../../errors.ts';
import type { Definition, ReferenceBudget } from './definition.ts';
import { isObject, objectOf, type Untyped } from './untyped.ts';

const mostHops = 10;

/** Characters that references of one document may stand for, all together. */
const mostCharacters = 12 * 1024 * 1024;

/** Throws BadRequestException when it is used up. */
export function referenceBudget(): ReferenceBudget {
  const sizes = new WeakMap<Untyped, number>();
  let left = mostCharacters;
  return {
    spend(referred) {
      const size = sizes.get(referred) ?? JSON.stringify(referred).length;
      sizes.set(referred, size);
      left -= size;
      if (left < 0) throw apigatewayErrors.badRequest('The references of the API definition stand for more than 12 MB');
    },
  };
}

/**
 * What a value refers to within its document, such as `#/parameters/limit`; the value itself when it refers to nothing.
 * Undefined where there is nothing, where it is elsewhere, and where references lead in a circle.
 */
export function followed(value: unknown, { root, budget }: Pick<Definition, 'root' | 'budget'>): Untyped | undefined {
  let at = objectOf(value);
  for (let hops = 0; typeof at['$ref'] === 'string'; hops++) {
    const next = hops < mostHops ? found(at['$ref'], root) : undefined;
    if (!isObject(next)) return undefined;
    budget.spend(next);
    at = next;
  }
  return at;
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
function found(reference: string, root: Untyped): unknown {
  if (!reference.startsWith('#/')) return undefined;
  const steps = reference.slice(2).split('/').slice(0, 10);
  return steps.reduce<unknown>((at, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  }, root);
}
