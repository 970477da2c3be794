/** A template and its content type; the id stays while both are typed. */
export interface TemplateRow {
  readonly id: string;
  readonly type: string;
  readonly template: string;
}

/** An empty template is told as null. */
export function templateRows(templates: Readonly<Record<string, string | null>> = {}): readonly TemplateRow[] {
  return Object.entries(templates).map(([type, template]) => ({
    id: crypto.randomUUID(),
    type,
    template: template ?? '',
  }));
}

/** Without those of no content type. */
export function templatesOf(rows: readonly TemplateRow[]): Record<string, string> {
  return Object.fromEntries(rows.filter(({ type }) => type !== '').map(({ type, template }) => [type, template]));
}
