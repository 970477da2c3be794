const named =
  /^(?:#\/(?:definitions|components\/schemas)\/|https:\/\/apigateway\.amazonaws\.com\/restapis\/[^/]{1,32}\/models\/)?([^/#:]{1,1024})$/;

/** The name of the model that a reference of a document leads to; undefined when it leads elsewhere. */
export function modelNamed(reference: string): string | undefined {
  const [, name] = named.exec(reference) ?? [];
  return name?.replaceAll('~1', '/').replaceAll('~0', '~');
}
