/** Names of groups and streams hold slashes and brackets: they go into the query. */
export const groupLink = (name: string) => `/logs/group?${new URLSearchParams({ name })}`;

export const streamLink = (group: string, stream: string) => `/logs/stream?${new URLSearchParams({ group, stream })}`;
