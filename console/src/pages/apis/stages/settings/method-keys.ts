/** Under which a stage sets something for every method. */
export const allMethods = '*/*';

/** `GET /pets/{id}` for `~1pets~1{id}/GET`, and for `pets/{id}/GET`. */
export function methodOfKey(key: string): string {
  const at = key.lastIndexOf('/');
  const path = key.slice(0, at).replaceAll('~1', '/').replaceAll('~0', '~');
  return `${key.slice(at + 1)} ${path.startsWith('/') ? path : `/${path}`}`;
}

/** The key of `GET /pets/{id}`, its path escaped as in a JSON Pointer. */
export function keyOfMethod(verb: string, path: string): string {
  return `${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${verb}`;
}
