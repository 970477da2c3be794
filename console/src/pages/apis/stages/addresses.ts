/** The address of a stage below this server's own; ends with a slash. */
export function invokePath(apiId: string, stage: string): string {
  return `/restapis/${apiId}/${stage}/_user_request_/`;
}

/** Both forms of a stage's address: by host name, as on AWS, and by path. */
export function invokeUrls(apiId: string, stage: string, region: string): readonly [byHost: string, byPath: string] {
  const { protocol, port, origin } = location;
  const host = `${apiId}.execute-api.${region}.localhost${port && `:${port}`}`;
  return [`${protocol}//${host}/${stage}/`, origin + invokePath(apiId, stage)];
}
