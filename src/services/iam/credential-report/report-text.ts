import { users } from '../../../identity/documents.ts';
import type { IamContext } from '../iam-context.ts';
import { type ReportRow, reportColumns } from './report-columns.ts';
import { rootRow } from './root-row.ts';
import { userRow } from './user-row.ts';

/** The report: the root user first, then the users by name whatever its case. */
export function reportText(ctx: IamContext): string {
  const all = users.list(ctx.store, ctx.account, '').map(({ value }) => value);
  const sorted = all.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const rows = [rootRow(ctx), ...sorted.map((user) => userRow(user, ctx))];
  return [reportColumns.join(','), ...rows.map(printed)].join('\n');
}

function printed(row: ReportRow): string {
  return reportColumns.map((column) => quoted(row[column])).join(',');
}

/** RFC 4180: what has a comma or a quote in it is quoted. */
function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
