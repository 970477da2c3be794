/** All methods of a stage that have no limit of their own. */
const anyMethod = '*/*';

/**
 * The name under which stages and usage plans set something for a method, in one form: `pets/{id}/GET`. They write `~1pets~1{id}/GET`,
 * `pets/{id}/GET` and `/pets/{id}/GET`.
 */
export function methodKey(written: string): string {
  return withoutRoot(written.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** That of a method itself. */
export function keyOfMethod(resourcePath: string, httpMethod: string): string {
  return withoutRoot(`${resourcePath}/${httpMethod}`);
}

function withoutRoot(key: string): string {
  return key.replace(/^\/+/, '');
}

/** What is set for a method, or for all. */
export function settingOf<Setting>(settings: ReadonlyMap<string, Setting>, key: string): Setting | undefined {
  return settings.get(key) ?? settings.get(anyMethod);
}
