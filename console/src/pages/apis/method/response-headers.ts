const prefix = 'method.response.header.';

/** The header that a parameter of a method response is about. */
export function headerOf(parameter: string): string {
  return parameter.slice(prefix.length);
}

/** The parameter of a method response that is about a header. */
export function parameterOf(header: string): string {
  return prefix + header;
}
