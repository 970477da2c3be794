/** What a request to a method that takes any verb may be sent with. */
export const verbs: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Browsers send no body with the others. */
export function takesBody(verb: string): boolean {
  return verb !== 'GET' && verb !== 'HEAD';
}
