import { apigatewayErrors } from '../errors.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** A key as a file describes it. */
export interface KeyRow {
  readonly name: string;
  readonly value: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly usagePlanIds: readonly string[];
}

/**
 * The keys of a file, whose first line names its columns in any order and case. Throws BadRequestException when Name or Key is
 * not among them.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-key-file-format.html
 */
export function readKeyFile(body: Buffer): KeyRow[] {
  const [head = [], ...rows] = readCsv(body.toString());
  const columns = new Map(head.map((name, column) => [name.toLowerCase(), column]));
  for (const name of ['Name', 'Key']) {
    if (!columns.has(name.toLowerCase())) throw apigatewayErrors.badRequest(`The column ${name} is missing`);
  }
  return rows.map((row) => keyRow(row, columns));
}

function keyRow(row: CsvRow, columns: ReadonlyMap<string, number>): KeyRow {
  const cell = (name: string) => row[columns.get(name) ?? -1] ?? '';
  const plans = cell('usageplanids').split(',');
  return {
    name: cell('name'),
    value: cell('key'),
    description: cell('description'),
    enabled: cell('enabled').toLowerCase() !== 'false',
    usagePlanIds: [...new Set(plans.map((id) => id.trim()).filter((id) => id !== ''))],
  };
}
