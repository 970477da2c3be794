/** The address of a stage below this server's own; ends with a slash. */
export function invokePath(apiId: string, stage: string): string {
  return `/restapis/${apiId}/${stage}/_user_request_/`;
}

interface InvokeUrls {
  /** Works wherever this page does. */
  readonly byPath: string;
  /** As on AWS; only some programs find the name. */
  readonly byHost: string;
}

/** Both forms of a stage's address. */
export function invokeUrls(apiId: string, stage: string, region: string): InvokeUrls {
  const { protocol, port, origin } = location;
  const host = `${apiId}.execute-api.${region}.localhost${port && `:${port}`}`;
  return { byPath: origin + invokePath(apiId, stage), byHost: `${protocol}//${host}/${stage}/` };
}

/** The address by path that means the same as one by host name; undefined for what is none. */
export function pathFormOf(url: string): string | undefined {
  const found = /^https?:\/\/([a-z0-9]+)\.execute-api\.[a-z0-9-]+\.localhost(?::\d+)?\/([\w-]+)(\/.*)?$/.exec(url);
  if (!found) return undefined;
  const [, apiId = '', stage = '', rest = '/'] = found;
  return location.origin + invokePath(apiId, stage) + rest.slice(1);
}
