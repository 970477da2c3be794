/** The HTTP methods that a request may be sent with; a method that takes `ANY` takes them all. */
export const verbs: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Browsers send no body with the others. */
export function takesBody(verb: string): boolean {
  return verb !== 'GET' && verb !== 'HEAD';
}
