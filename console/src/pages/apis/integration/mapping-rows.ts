/** Where a parameter of a request to a back end stands. */
export const mappingPlaces = ['querystring', 'header', 'path'] as const;

/** A parameter of the request to the back end, and where its value comes from. */
export interface MappingRow {
  readonly place: (typeof mappingPlaces)[number];
  readonly name: string;
  /** Such as `method.request.querystring.page`, or `'a text'`. */
  readonly source: string;
}

const form = /^integration\.request\.(querystring|header|path)\.(.+)$/;

/** `integration.request.querystring.page` to its source, as rows. */
export function mappingRows(parameters: Readonly<Record<string, string>> = {}): readonly MappingRow[] {
  return Object.entries(parameters).flatMap(([parameter, source]) => {
    const [, place, name = ''] = form.exec(parameter) ?? [];
    return place ? [{ place: place as MappingRow['place'], name, source }] : [];
  });
}

/** Without those that have no name. */
export function mappingsOf(rows: readonly MappingRow[]): Record<string, string> {
  const named = rows.filter(({ name }) => name !== '');
  return Object.fromEntries(named.map((row) => [mappedParameter(row), row.source]));
}

export function mappedParameter({ place, name }: MappingRow): string {
  return `integration.request.${place}.${name}`;
}
