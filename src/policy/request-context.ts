/**
 * The condition keys of a request, asked for by lower-case name and worked out only then. A single-valued key is a
 * string, a multi-valued one a list; undefined means that the request does not carry the key.
 */
export interface RequestContext {
  get(lowerCaseKey: string): string | readonly string[] | undefined;
}
