/** Something that has a page, as the search knows it. */
export interface Entry {
  readonly kind: EntryKind;
  readonly label: string;
  /** Its ARN or its id, or what else tells it from others of its name. */
  readonly detail: string;
  /** Its page, below the console. */
  readonly to: string;
}

/** In the order in which they are shown. */
export const entryKinds = [
  'page',
  'request',
  'api',
  'method',
  'apiKey',
  'usagePlan',
  'domainName',
  'function',
  'role',
  'user',
  'group',
  'policy',
  'logGroup',
] as const;

export type EntryKind = (typeof entryKinds)[number];
